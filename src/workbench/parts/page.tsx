import type { ReactNode } from 'react'
import { PageTitle } from './page-title.tsx'

/** A screen under its title. */
export const Page = ({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: string
  /** A sentence on what the screen is for. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}): ReactNode => (
  <>
    <div className="page-head">
      <div>
        <PageTitle of={title} title={title} />
        {lead !== undefined && <p className="soft page-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </div>
    {children}
  </>
)
