import type { ReactNode } from 'react'
import { BodyPage } from '../parts/body-page.tsx'
import { Calendar } from './calendar.tsx'
import './schedule.css'

/** 发布日历: what is published when, what is due, what ends. */
export const Screen = (): ReactNode => (
  <BodyPage title="发布日历" lead="哪天发布了什么，哪天要发布，哪天是最后期限，哪天到期或者要重新评估。">
    {(organisation) => <Calendar organisation={organisation} />}
  </BodyPage>
)
