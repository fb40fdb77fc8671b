import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { addressOfScreen, groups } from './screens.tsx'
import type { Screen } from './screens.tsx'
import type { Session } from './session.tsx'
import { holds, useSession } from './session.tsx'

const sees =
  (session: Session) =>
  ({ permissions }: Screen): boolean =>
    permissions === undefined || permissions.some((permission) => holds(session, permission))

/** The screens a person may open, by the order of their work. */
export const Navigation = ({ onChoose }: { readonly onChoose?: () => void }): ReactNode => {
  const mine = sees(useSession())
  return (
    <nav className="nav" aria-label="主导航">
      {groups
        .filter(({ screens }) => screens.some(mine))
        .map(({ title, screens }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {screens.filter(mine).map((screen) => (
                <li key={screen.path}>
                  <NavLink to={addressOfScreen(screen)} end={screen.path === ''} onClick={onChoose}>
                    {screen.icon}
                    {screen.title}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  )
}
