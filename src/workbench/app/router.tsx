import type { RouteObject } from 'react-router'
import { createBrowserRouter } from 'react-router'
import { NotFound } from '../parts/not-found.tsx'
import { RouteFailed } from '../parts/route-failed.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Gate } from './gate.tsx'
import { Guarded } from './guarded.tsx'
import type { Screen } from './screens.tsx'
import { screens } from './screens.tsx'

const routeOf = (screen: Screen): RouteObject => ({
  ...(screen.path === '' ? { index: true } : { path: screen.path }),
  errorElement: <RouteFailed />,
  lazy: async () => {
    const loaded = await screen.load()
    return {
      Component: () => (
        <Guarded permissions={screen.permissions}>
          <loaded.Screen />
        </Guarded>
      ),
    }
  },
})

const routes: RouteObject[] = [
  {
    HydrateFallback: Waiting,
    errorElement: <RouteFailed />,
    children: [
      {
        path: 'setup',
        lazy: async () => ({ Component: (await import('../sign-in/set-up.tsx')).SetUp }),
      },
      {
        path: 'invite',
        lazy: async () => ({ Component: (await import('../sign-in/invite.tsx')).Invite }),
      },
      { Component: Gate, children: [...screens.map(routeOf), { path: '*', Component: NotFound }] },
    ],
  },
]

export const router: ReturnType<typeof createBrowserRouter> = createBrowserRouter(routes, {
  basename: '/workbench',
})
