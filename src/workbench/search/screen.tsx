import type { ReactNode } from 'react'
import type { BodyView } from '../parts/body-views.tsx'
import { BodyViews } from '../parts/body-views.tsx'
import { SearchReport } from './report.tsx'
import { State } from './state.tsx'
import { Synonyms } from './synonyms.tsx'
import './search.css'

const views: Readonly<Record<string, BodyView>> = {
  report: { title: '搜索了什么', of: SearchReport },
  synonyms: { title: '同义词', of: Synonyms },
  state: { title: '索引', of: State },
}

/** 搜索: what the public looks for in vain, and the words that help it find. */
export const Screen = (): ReactNode => (
  <BodyViews title="搜索" lead="公众在门户上搜索了什么、没有找到什么，哪些词意思相同。" views={views} />
)
