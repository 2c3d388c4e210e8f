import { type ReactNode, useEffect, useRef } from 'react';
import { closeDialog } from '../store/screen.ts';
import { Button } from './Button.tsx';

/** A native dialog: Escape and a press beside it close it, and so does a scan. */
export function Dialog({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLInputElement>('[data-typing]')?.focus();
    return () => element?.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    const beside = (event: MouseEvent) => event.target === element && closeDialog();
    element?.addEventListener('click', beside);
    return () => element?.removeEventListener('click', beside);
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby="dialog-title"
      onCancel={closeDialog}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <Button look="link" hotkey="Escape" onClick={closeDialog}>
            Close
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
