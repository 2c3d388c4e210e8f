import '@fontsource-variable/inter/wght.css';
import '../../design/tokens.css';
import '../design/base.css';
import './display.css';
import { createRoot } from 'react-dom/client';
import type { DisplayBridge } from '../../contract/display-view.ts';
import { Display } from './Display.tsx';

declare global {
  interface Window {
    goeswithDisplay?: DisplayBridge;
  }
}

const root = document.getElementById('root');
if (root) {
  const page = createRoot(root);
  window.goeswithDisplay?.onView((view) => {
    document.documentElement.lang = view.locale;
    page.render(<Display view={view} />);
  });
}
