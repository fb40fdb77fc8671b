import type { ReactNode } from 'react'
import { lazy } from 'react'
import type { BodyView } from '../parts/body-views.tsx'
import { BodyViews } from '../parts/body-views.tsx'
import { Counts } from './counts.tsx'
import { Overrides } from './overrides.tsx'
import { Pushes } from './pushes.tsx'
import { Records } from './records.tsx'
import './channels.css'

/** Views of forms and lists few people open come when they do. */
const Accounts = lazy(async () => ({ default: (await import('./accounts.tsx')).Accounts }))
const Transfers = lazy(async () => ({ default: (await import('./transfers.tsx')).Transfers }))

const views: Readonly<Record<string, BodyView>> = {
  counts: { title: '公开数量', of: Counts },
  pushes: { title: '公众号推送', of: Pushes },
  records: { title: '渠道记录', of: Records },
  accounts: { title: '新媒体账号', of: Accounts },
  transfers: { title: '移送', of: Transfers },
  overrides: { title: '应急发布', of: Overrides },
}

/** 渠道与移送: how much was published where, what was handed over, what went ahead of its review. */
export const Screen = (): ReactNode => (
  <BodyViews title="渠道与移送" lead="在哪些渠道公开了什么、多少，哪些没有成功，移送了什么。" views={views} />
)
