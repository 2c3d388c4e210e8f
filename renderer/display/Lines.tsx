import { useLayoutEffect, useRef } from 'react';
import type { Shown } from './shown.ts';

/** Every line of the sale; the latest stays in sight. */
export function Lines({ view, words, money }: Shown) {
  const list = useRef<HTMLElement>(null);
  const rows = view.lines.length + view.returns.length + view.savings.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row is scrolled to
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [rows]);
  return (
    <main className="display-lines" ref={list}>
      <ul>
        {view.lines.map(({ id, name, quantity, unitPrice, gross }) => (
          <li key={id}>
            <b className="display-quantity">{quantity}</b>
            <span className="display-name">
              {name}
              {quantity > 1 && <small>{words.each(money(unitPrice))}</small>}
            </span>
            <b>{money(gross)}</b>
          </li>
        ))}
        {view.savings.map(({ id, name, amount }) => (
          <li key={id} className="display-saving">
            <span />
            <span className="display-name">{name}</span>
            <b>{money(-amount)}</b>
          </li>
        ))}
        {view.returns.map(({ id, name, quantity, amount }) => (
          <li key={id}>
            <b className="display-quantity">{quantity}</b>
            <span className="display-name">
              {name}
              <small>{words.returned}</small>
            </span>
            <b>{money(-amount)}</b>
          </li>
        ))}
      </ul>
    </main>
  );
}
