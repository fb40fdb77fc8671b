import { Segmented, Skeleton } from 'antd'
import type { ComponentType, ReactNode } from 'react'
import { Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { BodyPage } from './body-page.tsx'

/** One way to look at a body. */
export interface BodyView {
  readonly title: string
  readonly of: ComponentType<{ readonly organisation: string }>
}

/** A screen about one body that is looked at in several ways; the address names which, else it is the first. */
export const BodyViews = ({
  title,
  lead,
  actions,
  views,
}: {
  readonly title: string
  readonly lead: ReactNode
  readonly actions?: (organisation: string) => ReactNode
  readonly views: Readonly<Record<string, BodyView>>
}): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const names = Object.keys(views)
  const view = names.find((name) => name === search.get('view')) ?? names[0] ?? ''
  const Shown = views[view]?.of
  return (
    <BodyPage title={title} lead={lead} {...(actions && { actions })}>
      {(organisation) => (
        <>
          <Segmented<string>
            className="no-print body-views"
            aria-label="看什么"
            value={view}
            onChange={(chosen) => {
              setSearch((was) => ({ ...Object.fromEntries(was), view: chosen }), { replace: true })
            }}
            options={Object.entries(views).map(([value, each]) => ({ value, label: each.title }))}
          />
          <Suspense fallback={<Skeleton active />}>{Shown && <Shown organisation={organisation} />}</Suspense>
        </>
      )}
    </BodyPage>
  )
}
