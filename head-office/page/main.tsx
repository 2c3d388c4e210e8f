import '@fontsource-variable/inter/wght.css';
import '../../design/tokens.css';
import './frame/frame.css';
import './frame/controls.css';
import './frame/deeds.css';
import './stores/stores.css';
import './day/day.css';
import './alarms/alarms.css';
import './tills/tills.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { followTheme } from './frame/theme.ts';

followTheme();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
