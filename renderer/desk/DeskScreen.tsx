import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { closeDesk, type DeskPage, openDesk, useDesk } from './desk.ts';
import { PageLinks } from './page-links.ts';
import { openPages, pages, shownPage } from './pages.ts';

/** The manager's desk: its pages on a rail at the left, the open one beside it. The sale waits on the counter. */
export function DeskScreen() {
  const { desk } = useWords();
  const till = useTill();
  useDesk(({ page }) => page);
  const shown = shownPage(till);
  const open = openPages(till);
  const Page = shown && pages[shown]?.Page;
  return (
    <div className="desk">
      <nav className="desk-rail" aria-label={desk.pagesOf} onKeyDown={moveAlong}>
        {open.map((name, at) => (
          <RailButton key={name} name={name} place={at + 1} shown={name === shown} />
        ))}
        <Button look="link" className="desk-back" hotkey="Escape" onClick={closeDesk}>
          {desk.toTill}
        </Button>
      </nav>
      <main className="desk-page" aria-label={shown && desk.pages[shown]}>
        <PageLinks value={open}>{Page && <Page />}</PageLinks>
      </main>
    </div>
  );
}

function RailButton({ name, place, shown }: { name: DeskPage; place: number; shown: boolean }) {
  const { desk } = useWords();
  const button = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Whoever walks the rail keeps the focus there; whoever comes by a key lands on the page's own button.
    if (shown && document.activeElement === document.body) button.current?.closest('button')?.focus();
  }, [shown]);
  return (
    <Button
      look="link"
      className="desk-tab"
      hotkey={`Alt+${place}`}
      aria-current={shown ? 'page' : undefined}
      onClick={() => openDesk(name)}
    >
      <span ref={button}>{desk.pages[name]}</span>
    </Button>
  );
}

/** Up and down on the rail. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll('button')];
  const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
  event.preventDefault();
}
