import { type ReactNode, useEffect, useRef } from 'react';
import { Alarms } from '../alarms/Alarms.tsx';
import { Bundles } from '../bundles/Bundles.tsx';
import { Day } from '../day/Day.tsx';
import { Stores } from '../stores/Stores.tsx';
import { Tills } from '../tills/Tills.tsx';
import { useWords } from '../words/words.ts';
import { ask } from './ask.ts';
import { useDesk } from './desk.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { type Place, places, usePlace } from './place.ts';

const shown: Record<Place, () => ReactNode> = {
  stores: Stores,
  day: Day,
  bundles: Bundles,
  alarms: Alarms,
  tills: Tills,
};

/** The frame around every place. On a way to another place the keyboard goes on at its heading. */
export function Frame() {
  const { frame: said } = useWords();
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const before = useRef(place);
  useEffect(() => {
    document.title = `${said.places[place]} – ${said.title}`;
    if (before.current !== place) main.current?.querySelector('h1')?.focus();
    before.current = place;
  }, [place, said]);
  const Shown = shown[place];
  return (
    <>
      <Skip onSkip={() => main.current?.querySelector('h1')?.focus()} />
      <header className="top">
        <p className="brand">{said.title}</p>
        <nav aria-label={said.nav}>
          <ul>
            {places.map((one) => (
              <li key={one}>
                <a href={`#${one}`} aria-current={one === place ? 'page' : undefined}>
                  {said.places[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageChoice />
        <Who />
      </header>
      <main ref={main}>
        <Shown />
      </main>
    </>
  );
}

function Skip({ onSkip }: { onSkip(): void }) {
  const { frame: said } = useWords();
  return (
    <button type="button" className="button skip" onClick={onSkip}>
      {said.skip}
    </button>
  );
}

function Who() {
  const { frame: said, roles } = useWords();
  const { user, signedOut } = useDesk();
  const leave = async () => {
    const answer = await ask('DELETE', 'session');
    if (answer.ok || answer.refusal.code === 'signed-out') signedOut();
  };
  return (
    <div className="who">
      <span>
        <b>{user.name}</b>, {roles[user.role]}
      </span>
      <button type="button" className="button" onClick={() => void leave()}>
        {said.signOut}
      </button>
    </div>
  );
}
