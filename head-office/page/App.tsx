import { useCallback, useEffect, useState } from 'react';
import type { DeskUser } from '../../contract/office-page.ts';
import { ask } from './frame/ask.ts';
import { DeskContext } from './frame/desk.ts';
import { Frame } from './frame/Frame.tsx';
import { SignIn } from './sign-in/SignIn.tsx';
import { LanguageContext, languageAtFirst, rememberLanguage } from './words/words.ts';

/** Who is signed in decides what is shown; `undefined` until the server has said. */
export function App() {
  const [language, setLanguage] = useState(languageAtFirst);
  const [user, setUser] = useState<DeskUser | null>();
  const look = useCallback(async () => {
    const answer = await ask<DeskUser>('GET', 'session');
    setUser(answer.ok ? answer.value : null);
  }, []);
  useEffect(() => void look(), [look]);
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  return (
    <LanguageContext value={{ language, setLanguage }}>
      {user === null && <SignIn onSignedIn={look} />}
      {user && (
        <DeskContext value={{ user, signedOut: () => setUser(null) }}>
          <Frame />
        </DeskContext>
      )}
    </LanguageContext>
  );
}
