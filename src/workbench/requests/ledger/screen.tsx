import type { ReactNode } from 'react'
import { useMay } from '../../app/session.tsx'
import { usePeriod } from '../../channels/period.tsx'
import { SaveButton } from '../../channels/save-button.tsx'
import type { BodyView } from '../../parts/body-views.tsx'
import { BodyViews } from '../../parts/body-views.tsx'
import { CalendarView } from './calendar.tsx'
import { LoadView } from './load.tsx'
import { Moves } from './moves.tsx'
import { Statistics } from './statistics.tsx'
import '../../channels/channels.css'
import '../../documents/documents.css'
import '../requests.css'
import './ledger.css'

const views: Readonly<Record<string, BodyView>> = {
  statistics: { title: '表三', of: Statistics },
  calendar: { title: '期限日历', of: CalendarView },
  load: { title: '人员负荷', of: LoadView },
  moves: { title: '期限变动', of: Moves },
}

/** The ledger of the period, as a workbook; who applied only for those who may see it. */
const Exports = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { from, until } = usePeriod()
  const personal = useMay('request.personal')
  const sent = { params: { organisation }, body: { from, until } }
  return (
    <>
      <SaveButton name="exportRequests" sent={sent}>
        导出台账
      </SaveButton>
      {personal && (
        <SaveButton name="exportRequestsInFull" sent={sent}>
          导出台账（含申请人信息）
        </SaveButton>
      )}
    </>
  )
}

/** 申请统计: table 3 of any period, due dates by day, who has how much. */
export const Screen = (): ReactNode => (
  <BodyViews
    title="申请统计"
    lead="任何期间的表三，每个数字都能看到是哪些申请；哪天到期，谁手上有多少。"
    actions={(organisation) => <Exports organisation={organisation} />}
    views={views}
  />
)
