import type { ReactNode } from 'react'
import type { BodyView } from '../parts/body-views.tsx'
import { BodyViews } from '../parts/body-views.tsx'
import { Batch } from './batch.tsx'
import { Due } from './due.tsx'
import { Holds } from './holds.tsx'
import { Removals } from './removals.tsx'
import { Rules } from './rules.tsx'
import './keeping.css'

const views: Readonly<Record<string, BodyView>> = {
  due: { title: '到期', of: Due },
  rules: { title: '保管期限', of: Rules },
  holds: { title: '保全', of: Holds },
  packs: { title: '归档包', of: Batch },
  removed: { title: '已删除的', of: Removals },
}

/** 归档与保管: how long cases are kept, with whom in them, and what the archive gets. 条例第四十五条. */
export const Screen = (): ReactNode => (
  <BodyViews
    title="归档与保管"
    lead="案卷保管多久，期限届满删除申请人和第三方的信息；统计和台账不变。"
    views={views}
  />
)
