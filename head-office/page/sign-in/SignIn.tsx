import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ask, type Refusal } from '../frame/ask.ts';
import { LanguageChoice } from '../frame/LanguageChoice.tsx';
import { useWords } from '../words/words.ts';

export function SignIn({ onSignedIn }: { onSignedIn(): void }) {
  const { frame, signIn: said, trouble } = useWords();
  const [refusal, setRefusal] = useState<Refusal>();
  const name = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${said.title} – ${frame.title}`;
    name.current?.focus();
  }, [said, frame]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.current?.value ?? '', password: password.current?.value ?? '' };
    const answer = await ask('POST', 'session', { body });
    if (answer.ok) return onSignedIn();
    setRefusal(answer.refusal);
    password.current?.select();
  };
  return (
    <main className="sign-in">
      <form onSubmit={(event) => void submit(event)}>
        <p className="brand">{frame.title}</p>
        <h1>{said.title}</h1>
        <label className="field">
          {said.name}
          <input ref={name} className="input" autoComplete="username" autoCapitalize="none" required />
        </label>
        <label className="field">
          {said.password}
          <input
            ref={password}
            className="input"
            type="password"
            autoComplete="current-password"
            required
            aria-describedby="sign-in-trouble"
          />
        </label>
        <p id="sign-in-trouble" className={refusal ? 'trouble' : 'hint'} role={refusal && 'alert'}>
          {refusal?.code === 'wrong-sign-in' && said.wrong}
          {refusal && refusal.code !== 'wrong-sign-in' && trouble[refusal.code]}
          {!refusal && said.hint}
        </p>
        <button type="submit" className="button go">
          {said.go}
        </button>
        <LanguageChoice />
      </form>
    </main>
  );
}
