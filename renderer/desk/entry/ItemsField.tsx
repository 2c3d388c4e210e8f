import { type KeyboardEvent, useId, useState } from 'react';
import type { Selector } from '../../../domain/price-book/item.ts';
import { keepFocus } from '../../design/Keypad.tsx';
import { Money } from '../../design/Money.tsx';
import { useWords } from '../../words/words.ts';
import { useScans } from '../desk.ts';
import { LockNote, Says } from '../fields/Field.tsx';
import { type Choice, findChoices, itemOfScan } from './find-items.ts';
import { useKnownItems } from './item-names.ts';

type Props = {
  label: string;
  value: readonly Selector[];
  onChange: (value: Selector[]) => void;
  problems: readonly string[];
  locked?: boolean;
  hint?: string;
  /** Whether a whole category or a tag may be picked too. */
  groups?: boolean;
};

const sameSelector = (one: Selector, other: Selector) => JSON.stringify(one) === JSON.stringify(other);

/** Items, categories and tags: what is picked already, and a field that finds more by name, number or scan. */
export function ItemsField({ label, value, onChange, problems, locked, hint, groups = true }: Props) {
  const id = useId();
  const add = (selector: Selector) => {
    if (!value.some((one) => sameSelector(one, selector))) onChange([...value, selector]);
  };
  return (
    <fieldset className="desk-field desk-items" disabled={locked}>
      <label htmlFor={id}>
        {label} {locked && <LockNote />}
      </label>
      <Picked value={value} onDrop={(one) => onChange(value.filter((other) => other !== one))} />
      <Finder id={id} groups={groups} onPick={add} invalid={problems.length > 0} />
      <Says id={`${id}-says`} problems={problems} hint={hint} />
    </fieldset>
  );
}

function Picked({ value, onDrop }: { value: readonly Selector[]; onDrop: (one: Selector) => void }) {
  const { deskFields } = useWords();
  const known = useKnownItems(value.flatMap((one) => ('sku' in one ? [one.sku] : [])));
  if (value.length === 0) return null;
  return (
    <ul className="desk-picked">
      {value.map((one) => {
        const item = 'sku' in one ? known[one.sku] : undefined;
        const name = nameOf(one, item?.name, deskFields);
        return (
          <li key={JSON.stringify(one)}>
            <span>{name}</span>
            {item && <Money amount={item.price} />}
            <button type="button" aria-label={deskFields.drop(name)} onClick={() => onDrop(one)}>
              ✕
            </button>
          </li>
        );
      })}
    </ul>
  );
}

type GroupWords = { category: (name: string) => string; tag: (name: string) => string };

function nameOf(one: Selector, item: string | undefined, say: GroupWords): string {
  if ('sku' in one) return item ?? one.sku;
  return 'category' in one ? say.category(one.category) : say.tag(one.tag);
}

type FinderProps = { id: string; groups: boolean; onPick: (one: Selector) => void; invalid: boolean };

function Finder({ id, groups, onPick, invalid }: FinderProps) {
  const { deskFields } = useWords();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Choice[]>([]);
  const [active, setActive] = useState(0);
  const takeScans = useScans((code) => {
    void itemOfScan(code).then((item) => item && onPick({ sku: item.sku }));
  });
  const type = (next: string) => {
    setText(next);
    setActive(0);
    void findChoices(next, groups).then(setFound);
  };
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    onPick(choice.selector);
    type('');
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive(Math.max(0, Math.min(found.length - 1, active + step)));
    else if (event.key === 'Enter') pick(found[active]);
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
  };
  const open = text.trim().length >= 2;
  return (
    <div className="desk-finder">
      <input
        id={id}
        className="text-input"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-found`}
        aria-describedby={`${id}-says`}
        aria-invalid={invalid}
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={200}
        placeholder={groups ? deskFields.findAny : deskFields.findItem}
        value={text}
        onFocus={takeScans}
        onBlur={() => type('')}
        onKeyDown={keys}
        onChange={(event) => type(event.target.value)}
      />
      {open && <Found id={id} found={found} active={active} onPick={pick} />}
    </div>
  );
}

type FoundProps = { id: string; found: Choice[]; active: number; onPick: (choice: Choice) => void };

function Found({ id, found, active, onPick }: FoundProps) {
  const { deskFields } = useWords();
  if (found.length === 0)
    return (
      <p id={`${id}-found`} className="desk-found desk-hint" role="status">
        {deskFields.nothing}
      </p>
    );
  return (
    <div id={`${id}-found`} className="desk-found" role="listbox" tabIndex={-1} aria-label={deskFields.found}>
      {found.map((choice, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter work from the field, as a combobox does
        <div
          key={JSON.stringify(choice.selector)}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={at === active ? 'desk-choice active' : 'desk-choice'}
          onPointerDown={keepFocus}
          onClick={() => onPick(choice)}
        >
          <ChoiceWords choice={choice} />
        </div>
      ))}
    </div>
  );
}

function ChoiceWords({ choice: { selector, name, item, items = 0 } }: { choice: Choice }) {
  const { deskFields } = useWords();
  if (item)
    return (
      <>
        <span>{name}</span> <small>{item.sku}</small> <Money amount={item.price} />
      </>
    );
  return (
    <>
      <span>{nameOf(selector, name, deskFields)}</span> <small>{deskFields.items(items)}</small>
    </>
  );
}
