import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const libs = ['contracts', 'forms', 'matching', 'calendar', 'api-client', 'ui'];
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: {
    alias: Object.fromEntries(
      libs.map((name) => [
        `@trellis/${name}`,
        fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url)),
      ]),
    ),
  },
  // A content security policy without data: for scripts and fonts: nothing is inlined.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': api, '^/s/[^/]+/(files|calendar|unsubscribe)': api } },
});
