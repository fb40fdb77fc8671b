import { Segmented } from 'antd'
import type { ComponentType, ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { BodyPage } from '../parts/body-page.tsx'
import { Groups } from './groups.tsx'
import { DecisionLog } from './log.tsx'
import './reuse.css'

interface View {
  readonly title: string
  readonly of: ComponentType<{ readonly organisation: string }>
}

const groups: View = { title: '多人申请的', of: Groups }

const views: Readonly<Record<string, View>> = { groups, log: { title: '答复目录', of: DecisionLog } }

/** 依申请转主动公开: what many ask for, and what the public may read of answers. 条例第四十四条. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('view') ?? 'groups'
  const view = Object.hasOwn(views, asked) ? asked : 'groups'
  const { of: Shown } = views[view] ?? groups
  return (
    <BodyPage
      title="转为主动公开"
      lead="多个申请人就相同信息提出申请、可以公开的，可以纳入主动公开的范围（条例第四十四条）。"
    >
      {(organisation) => (
        <>
          <Segmented<string>
            className="no-print reuse-views"
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
