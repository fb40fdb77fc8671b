import type { ReactNode } from 'react'
import type { BodyView } from '../parts/body-views.tsx'
import { BodyViews } from '../parts/body-views.tsx'
import { Groups } from './groups.tsx'
import { DecisionLog } from './log.tsx'
import './reuse.css'

const views: Readonly<Record<string, BodyView>> = {
  groups: { title: '多人申请的', of: Groups },
  log: { title: '答复目录', of: DecisionLog },
}

/** 依申请转主动公开: what many ask for, and what the public may read of answers. 条例第四十四条. */
export const Screen = (): ReactNode => (
  <BodyViews
    title="转为主动公开"
    lead="多个申请人就相同信息提出申请、可以公开的，可以纳入主动公开的范围（条例第四十四条）。"
    views={views}
  />
)
