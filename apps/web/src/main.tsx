import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../../../libs/ui/src/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { startI18n } from './lib/i18n/index.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n();
createRoot(root).render(<App />);
