import { useEffect } from 'react';
import { Button } from '../design/Button.tsx';
import { useWords } from '../words/words.ts';
import { DisplayForm } from './DisplayForm.tsx';
import { loadDevices, saveDevices, useDevices } from './devices.ts';
import { PrinterForm } from './PrinterForm.tsx';
import { PrintQueue } from './PrintQueue.tsx';
import { ScannerForm } from './ScannerForm.tsx';

/** What hangs on this till, each with a test; a manager sets it. */
export function DevicesTab() {
  const { devices } = useWords();
  const { draft, says } = useDevices();
  useEffect(() => void loadDevices(), []);
  if (!draft) return <p role="status">{says || devices.managersOnly}</p>;
  return (
    <div className="devices">
      <PrinterForm draft={draft} />
      <div className="devices-side">
        <ScannerForm draft={draft} />
        <DisplayForm draft={draft} />
      </div>
      <PrintQueue />
      <div className="devices-foot">
        <Button look="go" onClick={() => void saveDevices()}>
          {devices.save}
        </Button>
        <p role="status" data-testid="devices-say">
          {says}
        </p>
      </div>
    </div>
  );
}
