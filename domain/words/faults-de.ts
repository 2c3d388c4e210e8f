import type { faultsEn } from './faults-en.ts';

export const faultsDe: typeof faultsEn = {
  tornAddress: 'ist eine zerrissene Adresse',
  pageAddress: 'ist eine Adresse, die kein Produkt nennt',
  unknownField: (field) => `enthält das unbekannte Feld (${field})`,
  shortField: (field) => `hat ein abgeschnittenes Feld (${field})`,
  strangeField: (field) => `hat ein Feld (${field}) mit falschen Zeichen`,
  misreadField: (field) => `hat ein Feld (${field}), dessen Prüfziffer nicht stimmt`,
  twofoldField: (field) => `nennt (${field}) zweimal verschieden`,
  noEnd: 'ließ sich nicht zu Ende lesen',
  noProduct: 'nennt kein Produkt',
  noDate: 'hat ein Datum, das es nicht gibt',
  noWeight: 'hat ein Gewicht, das keine Ladenwaage zeigt',
  emptyPack: 'sagt, dass die Packung leer ist',
};
