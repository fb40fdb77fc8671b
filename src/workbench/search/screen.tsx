import { Segmented } from 'antd'
import type { ComponentType, ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { BodyPage } from '../parts/body-page.tsx'
import { SearchReport } from './report.tsx'
import { State } from './state.tsx'
import { Synonyms } from './synonyms.tsx'
import './search.css'

interface View {
  readonly title: string
  readonly of: ComponentType<{ readonly organisation: string }>
}

const report: View = { title: '搜索了什么', of: SearchReport }

const views: Readonly<Record<string, View>> = {
  report,
  synonyms: { title: '同义词', of: Synonyms },
  state: { title: '索引', of: State },
}

/** 搜索: what the public looks for in vain, and the words that help it find. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('view') ?? 'report'
  const view = Object.hasOwn(views, asked) ? asked : 'report'
  const { of: Shown } = views[view] ?? report
  return (
    <BodyPage title="搜索" lead="公众在门户上搜索了什么、没有找到什么，哪些词意思相同。">
      {(organisation) => (
        <>
          <Segmented<string>
            className="no-print search-views"
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
