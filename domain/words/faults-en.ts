/** What is wrong with a two-dimensional code, in words that follow "the code". */
export const faultsEn = {
  tornAddress: 'is an address that was torn',
  pageAddress: 'is an address that names no product',
  unknownField: (field: string) => `holds the unknown field (${field})`,
  shortField: (field: string) => `has a field (${field}) that was cut short`,
  strangeField: (field: string) => `has a field (${field}) with wrong characters`,
  misreadField: (field: string) => `has a field (${field}) whose check digit is wrong`,
  twofoldField: (field: string) => `says (${field}) twice, differently`,
  noEnd: 'could not be read to its end',
  noProduct: 'names no product',
  noDate: 'has a date that is none',
  noWeight: 'has a weight that no scale of a shop shows',
  emptyPack: 'says that the pack holds nothing',
};
