import type { Item } from '../../../domain/price-book/item.ts';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { LockNote, Says } from '../fields/Field.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { changeItem } from './catalogue.ts';

type Packs = Item['packs'];
type Props = { packs: Packs; problems: readonly string[]; locked?: boolean };

const withPack = (packs: Packs, place: number, fields: Partial<Packs[number]>) =>
  packs.map((pack, at) => (at === place ? { ...pack, ...fields } : pack));

/** Packs of several pieces that have a barcode of their own: one scan rings them all up. */
export function PacksField({ packs, problems, locked }: Props) {
  const { catalogue } = useWords();
  const put = (changed: Packs) => changeItem({ packs: changed });
  return (
    <fieldset className="catalogue-packs" disabled={locked}>
      <legend>
        {catalogue.fields.packs} {locked && <LockNote />}
      </legend>
      {packs.map((pack, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the barcode is being typed, so the place is what stays
        <div key={place} className="catalogue-pack" data-pack={place}>
          <TextField
            label={catalogue.packCode(place + 1)}
            most={20}
            value={pack.code}
            onText={(code) => put(withPack(packs, place, { code: code.trim() }))}
            problems={[]}
          />
          <NumberField
            label={catalogue.packPieces(place + 1)}
            value={pack.pieces || undefined}
            onNumber={(pieces = 0) => put(withPack(packs, place, { pieces }))}
            problems={[]}
          />
          <Button
            aria-label={catalogue.dropPack(place + 1)}
            onClick={() => put(packs.filter((_, at) => at !== place))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button onClick={() => put([...packs, { code: '', pieces: 0 }])}>{catalogue.addPack}</Button>
      <Says problems={problems} hint={catalogue.hints.packs} />
    </fieldset>
  );
}

/** The pack whose fields have the focus; none of them: undefined. */
export function packInFocus(): number | undefined {
  const place = document.activeElement?.closest<HTMLElement>('[data-pack]')?.dataset.pack;
  return place === undefined ? undefined : Number(place);
}

/** A scan into a pack's fields is the pack's barcode. */
export const scannedPack = (packs: Packs, place: number, code: string): Packs =>
  withPack(packs, place, { code });
