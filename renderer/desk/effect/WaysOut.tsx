import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { printEffect, saveEffect } from './effect.ts';

/** How a report gets onto paper and out of the till. */
export function WaysOut() {
  const { deskEffect } = useWords();
  return (
    <div className="effect-out">
      <Button hotkey="Ctrl+p" onClick={() => void printEffect('page')}>
        {deskEffect.print}
      </Button>
      <Button onClick={() => void printEffect('roll')}>{deskEffect.printRoll}</Button>
      <Button onClick={() => void saveEffect('pdf')}>{deskEffect.pdf}</Button>
      <Button onClick={() => void saveEffect('csv')}>{deskEffect.csv}</Button>
    </div>
  );
}
