import { useLanguage, useWords } from '../words/words.ts';

export function LanguageChoice() {
  const { frame: said } = useWords();
  const { language, setLanguage } = useLanguage();
  return (
    <select
      className="choice"
      aria-label={said.language}
      value={language}
      onChange={({ target }) => setLanguage(target.value === 'de' ? 'de' : 'en')}
    >
      <option value="en" lang="en">
        English
      </option>
      <option value="de" lang="de">
        Deutsch
      </option>
    </select>
  );
}
