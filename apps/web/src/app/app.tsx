import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { AnnouncerProvider, FocusKeeper, cssVariables, theme } from '@trellis/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queryClient } from './query-client.js';
import { router } from './router.js';

const colourScheme = localStorageColorSchemeManager({ key: 'trellis.colours' });

/** The whole client. */
export function App(): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colourScheme}
    >
      <QueryClientProvider client={queryClient}>
        <AnnouncerProvider>
          <FocusKeeper />
          <RouterProvider router={router} />
        </AnnouncerProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
