import { Segmented, Select, Skeleton } from 'antd'
import type { ComponentType, ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import { useAsk } from '../api/ask.ts'
import { BodyPage } from '../parts/body-page.tsx'
import { today } from '../parts/time.tsx'
import { Corrections } from './filing/corrections.tsx'
import { Signing } from './filing/signing.tsx'
import { Notes } from './notes.tsx'
import { Overview } from './overview.tsx'
import { Tables } from './table/tables.tsx'
import { useYear } from './use-year.ts'
import type { Place } from './words.ts'
import './report-year.css'

/** What few people open comes when they do. */
const History = lazy(async () => ({ default: (await import('./history/history.tsx')).History }))
const TextView = lazy(async () => ({ default: (await import('./text/text-view.tsx')).TextView }))

interface View {
  readonly title: string
  readonly of: ComponentType<Place>
}

const overview: View = { title: '概况', of: Overview }

const views: Readonly<Record<string, View>> = {
  overview,
  tables: { title: '表格', of: Tables },
  notes: { title: '年度记录', of: Notes },
  text: { title: '正文', of: TextView },
  signing: { title: '审签和定稿', of: Signing },
  corrections: { title: '更正', of: Corrections },
  history: { title: '历年', of: History },
}

/** Years one may choose: those with a report, last year, this year. */
const yearsOf = (known: readonly number[]): readonly number[] => {
  const now = Number(today().slice(0, 4))
  return [...new Set([now, now - 1, ...known])].toSorted((one, other) => other - one)
}

const Choose = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { year, view, go } = useYear()
  const known = useAsk('reportYears', { params: { organisation } }).data?.rows ?? []
  const years = yearsOf([year, ...known.map((row) => row.year)])
  return (
    <div className="report-year-bar no-print">
      <label>
        年度
        <Select<number>
          aria-label="年度"
          value={year}
          onChange={(chosen) => {
            go({ year: String(chosen) }, ['cell'])
          }}
          options={years.map((value) => ({ value, label: `${value} 年` }))}
        />
      </label>
      <Segmented<string>
        className="body-views"
        aria-label="看什么"
        value={view}
        onChange={(chosen) => {
          go({ view: chosen }, ['cell'])
        }}
        options={Object.entries(views).map(([value, { title }]) => ({ value, label: title }))}
      />
    </div>
  )
}

/** 年报编制: the report of a year from the ledger to the public. */
export const Screen = (): ReactNode => {
  const { year, view } = useYear()
  const { of: Shown } = (Object.hasOwn(views, view) ? views[view] : undefined) ?? overview
  return (
    <BodyPage
      title="年报编制"
      lead="表格由台账得出，每个数都能点开看是哪些办件和文件；写正文、审签、定稿、更正都在这里。"
    >
      {(organisation) => (
        <>
          <Choose organisation={organisation} />
          <Suspense fallback={<Skeleton active />}>
            <Shown key={year} {...{ organisation, year }} />
          </Suspense>
        </>
      )}
    </BodyPage>
  )
}
