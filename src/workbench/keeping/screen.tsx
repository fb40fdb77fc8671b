import { Segmented } from 'antd'
import type { ComponentType, ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { BodyPage } from '../parts/body-page.tsx'
import { Batch } from './batch.tsx'
import { Due } from './due.tsx'
import { Holds } from './holds.tsx'
import { Removals } from './removals.tsx'
import { Rules } from './rules.tsx'
import './keeping.css'

interface View {
  readonly title: string
  readonly of: ComponentType<{ readonly organisation: string }>
}

const due: View = { title: '到期', of: Due }

const views: Readonly<Record<string, View>> = {
  due,
  rules: { title: '保管期限', of: Rules },
  holds: { title: '保全', of: Holds },
  packs: { title: '归档包', of: Batch },
  removed: { title: '已删除的', of: Removals },
}

/** 归档与保管: how long cases are kept, with whom in them, and what the archive gets. 条例第四十五条. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('view') ?? 'due'
  const view = Object.hasOwn(views, asked) ? asked : 'due'
  const { of: Shown } = views[view] ?? due
  return (
    <BodyPage title="归档与保管" lead="案卷保管多久，期限届满删除申请人和第三方的信息；统计和台账不变。">
      {(organisation) => (
        <>
          <Segmented<string>
            className="no-print keeping-views"
            aria-label="看什么"
            value={view}
            onChange={(chosen) => {
              setSearch((was) => ({ ...Object.fromEntries(was), view: chosen }), { replace: true })
            }}
            options={Object.entries(views).map(([value, { title }]) => ({ value, label: title }))}
          />
          <Shown organisation={organisation} />
        </>
      )}
    </BodyPage>
  )
}
