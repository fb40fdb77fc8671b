import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { Block } from '../parts/block.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { today } from '../parts/time.tsx'
import { plusMonths, sameDayIn, weeksOf } from './days.ts'
import { Legend } from './legend.tsx'
import { List } from './list.tsx'
import { Month } from './month.tsx'
import type { What } from './words.ts'

const monthTitle = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

/** What the server has of the weeks a month touches. */
const useMonth = (organisation: string, month: string) => {
  const weeks = weeksOf(month)
  const asked = useAsk('publicationSchedule', {
    query: { organisation, from: weeks[0]?.[0] ?? '', until: weeks.at(-1)?.[6] ?? '' },
  })
  const year = useAsk('calendarYear', { params: { year: Number(month.slice(0, 4)) } })
  return { asked, workDays: year.data?.days ?? [] }
}

/** The calendar of one body: a month, and what happens in it as a list. */
export const Calendar = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const asksFor = search.get('month') ?? ''
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(asksFor) ? asksFor : today().slice(0, 7)
  const [day, setDay] = useState(today())
  const [chosen, setChosen] = useState(false)
  const [hidden, setHidden] = useState<ReadonlySet<What>>(new Set())
  const focus = useRef(false)
  const current = day.startsWith(month) ? day : sameDayIn(month, day)
  const { asked, workDays } = useMonth(organisation, month)
  const all = asked.data?.rows ?? []
  const rows = all.filter(({ what }) => !hidden.has(what))
  const listed = rows.filter(({ on }) => (chosen ? on === current : on.startsWith(month)))

  const show = (to: string): void => {
    if (to !== month) setSearch((was) => ({ ...Object.fromEntries(was), month: to }), { replace: true })
  }
  const go = (to: string): void => {
    focus.current = true
    setDay(to)
    show(to.slice(0, 7))
  }
  useEffect(() => {
    if (!focus.current) return
    focus.current = false
    document.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus()
  }, [current])
  const turn = (to: string): void => {
    setChosen(false)
    show(to)
  }
  return (
    <>
      <div className="schedule-head">
        <Button
          icon={<LeftOutlined />}
          aria-label="上个月"
          onClick={() => {
            turn(plusMonths(month, -1))
          }}
        />
        <h2 aria-live="polite">{monthTitle(month)}</h2>
        <Button
          icon={<RightOutlined />}
          aria-label="下个月"
          onClick={() => {
            turn(plusMonths(month, 1))
          }}
        />
        <Button
          onClick={() => {
            setDay(today())
            turn(today().slice(0, 7))
          }}
        >
          本月
        </Button>
      </div>
      <Legend
        rows={all.filter(({ on }) => on.startsWith(month))}
        hidden={hidden}
        onToggle={(what) => {
          setHidden((was) => {
            const now = new Set(was)
            if (!now.delete(what)) now.add(what)
            return now
          })
        }}
      />
      <ProblemNote problem={asked.error} />
      <Month
        {...{ month, rows, workDays, current, chosen }}
        onGo={go}
        onChoose={(to) => {
          setChosen(!(chosen && to === current))
          go(to)
        }}
      />
      <div className="gap" />
      <Block
        title={chosen ? current : `${monthTitle(month)}的事项`}
        actions={
          chosen && (
            <Button
              size="small"
              onClick={() => {
                setChosen(false)
              }}
            >
              看整个月
            </Button>
          )
        }
      >
        {listed.length === 0 && asked.data !== undefined ? (
          <Sentence>{chosen ? '这一天没有事项。' : '这个月没有要发布、到期或者重新评估的文件。'}</Sentence>
        ) : (
          <List rows={listed} />
        )}
      </Block>
    </>
  )
}
