import { Segmented, Skeleton } from 'antd'
import type { ComponentType, ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { BodyPage } from '../parts/body-page.tsx'
import { Counts } from './counts.tsx'
import { Overrides } from './overrides.tsx'
import { Pushes } from './pushes.tsx'
import { Records } from './records.tsx'
import './channels.css'

/** Views of forms and lists few people open come when they do. */
const Accounts = lazy(async () => ({ default: (await import('./accounts.tsx')).Accounts }))
const Transfers = lazy(async () => ({ default: (await import('./transfers.tsx')).Transfers }))

interface View {
  readonly title: string
  readonly of: ComponentType<{ readonly organisation: string }>
}

const counts: View = { title: '公开数量', of: Counts }

const views: Readonly<Record<string, View>> = {
  counts,
  pushes: { title: '公众号推送', of: Pushes },
  records: { title: '渠道记录', of: Records },
  accounts: { title: '新媒体账号', of: Accounts },
  transfers: { title: '移送', of: Transfers },
  overrides: { title: '应急发布', of: Overrides },
}

/** 渠道与移送: how much was published where, what was handed over, what went ahead of its review. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('view') ?? 'counts'
  const view = Object.hasOwn(views, asked) ? asked : 'counts'
  const { of: Shown } = views[view] ?? counts
  return (
    <BodyPage title="渠道与移送" lead="在哪些渠道公开了什么、多少，哪些没有成功，移送了什么。">
      {(organisation) => (
        <>
          <Segmented<string>
            className="no-print channel-views"
            aria-label="看什么"
            value={view}
            onChange={(chosen) => {
              setSearch((was) => ({ ...Object.fromEntries(was), view: chosen }), { replace: true })
            }}
            options={Object.entries(views).map(([value, { title }]) => ({ value, label: title }))}
          />
          <Suspense fallback={<Skeleton active />}>
            <Shown organisation={organisation} />
          </Suspense>
        </>
      )}
    </BodyPage>
  )
}
