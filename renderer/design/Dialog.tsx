import { type ReactNode, useEffect, useRef } from 'react';
import { closeDialog } from '../store/screen.ts';
import { words } from '../words/words.ts';
import { Button } from './Button.tsx';

type Props = {
  title: string;
  wide?: boolean;
  /** Asks something that cannot be taken back. */
  alert?: boolean;
  onClose?: () => void;
  children: ReactNode;
};

/** A native dialog: Escape and a press beside it close it, and so does a scan. */
export function Dialog({ title, wide, alert, onClose = closeDialog, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-typing], [data-focus]')?.focus();
    return () => element?.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    const beside = (event: MouseEvent) => event.target === element && onClose();
    element?.addEventListener('click', beside);
    return () => element?.removeEventListener('click', beside);
  }, [onClose]);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby="dialog-title"
      onCancel={onClose}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <Button look="link" hotkey="Escape" onClick={onClose}>
            {words().frame.close}
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
