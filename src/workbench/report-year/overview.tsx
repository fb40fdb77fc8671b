import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { SaveButton } from '../channels/save-button.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Time } from '../parts/time.tsx'
import type { Place, Version, Year } from './words.ts'

type Duty = Year['duties'][number]

const daysOf = ({ doneOn, left, late }: Duty): ReactNode => {
  if (doneOn !== null)
    return late ? (
      <Flag kind="grave">{doneOn} 办理，已超过期限</Flag>
    ) : (
      <Flag kind="state">{doneOn} 办理</Flag>
    )
  if (left === null) return '—'
  if (left < 0) return <Flag kind="grave">已超过 {-left} 天</Flag>
  return <Flag kind={left <= 10 ? 'open' : 'plain'}>还有 {left} 天</Flag>
}

const dutyColumns: Columns<Duty> = [
  { title: '事项', cell: ({ title }) => title },
  { title: '期限', cell: ({ due }) => <span className="nowrap">{due}</span> },
  { title: '情况', cell: daysOf },
  { title: '依据', cell: ({ basis }) => <span className="soft">{basis}</span> },
]

const formats = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['html', '网页'],
  ['json', 'JSON 数据'],
] as const

/** The report as files: a version, or the one being worked on. */
export const Files = ({
  place,
  version,
}: {
  readonly place: Place
  readonly version?: number
}): ReactNode => (
  <div className="row-actions">
    {formats.map(([format, title]) => (
      <SaveButton
        key={format}
        size="small"
        name="reportFile"
        sent={{ params: place, query: { format, ...(version !== undefined && { version }) } }}
      >
        {title}
      </SaveButton>
    ))}
  </div>
)

const versionColumns = (place: Place): Columns<Version> => [
  { title: '版本', cell: ({ version }) => `第 ${version} 版` },
  { title: '定稿时间', cell: ({ filedAt }) => <Time at={filedAt} /> },
  {
    title: '来源',
    cell: ({ origin, filedBy }) => (origin === 'history' ? '由旧年报读入' : `${filedBy.name}定稿`),
  },
  { title: '理由', cell: ({ reason }) => reason ?? '—' },
  {
    title: '封存的摘要（SM3）',
    cell: ({ signed }) => (
      <code className="digest" title={signed}>
        {signed.slice(0, 16)}…
      </code>
    ),
  },
  { title: '文件', cell: ({ version }) => <Files place={place} version={version} /> },
]

const Standing = ({ of, place }: { readonly of: Year; readonly place: Place }): ReactNode => {
  const { report, obstacles } = of
  if (report === null)
    return (
      <Sentence action={<Link to={`?year=${place.year}&view=tables`}>去“表格”从台账汇总</Link>}>
        {place.year} 年的年报还没有开始编制。
      </Sentence>
    )
  if (report.stage !== 'draft')
    return (
      <p>
        <Flag kind="state">{report.stageTitle}</Flag> 第 {report.version} 版
        {report.reason !== null && `，更正理由：${report.reason}`}
      </p>
    )
  return obstacles.length === 0 ? (
    <Alert
      className="problem"
      type="success"
      showIcon
      title="可以送审"
      description={<Link to={`?year=${place.year}&view=signing`}>去“审签和定稿”送审</Link>}
    />
  ) : (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title={`送审以前还有 ${obstacles.length} 件事要办`}
      description={
        <ul className="plain">
          {obstacles.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  )
}

/** 概况: where the report of the year is, by when it is due, what is still to do, its versions. */
export const Overview = (place: Place): ReactNode => {
  const asked = useAsk('reportYear', { params: place })
  return (
    <Answer to={asked}>
      {(of) => (
        <>
          <Block title={`${place.year} 年度报告`}>
            <Standing of={of} place={place} />
          </Block>
          <Block title="法定期限">
            <RowsTable
              rows={of.duties}
              columns={dutyColumns}
              rowKey={({ duty }) => duty}
              caption="年报的法定期限"
            />
          </Block>
          {of.report !== null && of.report.stage !== 'filed' && (
            <Block title="正在编制的这一份">
              <p className="soft">现在的表格和正文，供讨论、核对，不是定稿。</p>
              <Files place={place} />
            </Block>
          )}
          {of.filings.length > 0 && (
            <Block title="已定稿的版本">
              <RowsTable
                rows={of.filings}
                columns={versionColumns(place)}
                rowKey={({ id }) => id}
                caption="已定稿的版本"
              />
            </Block>
          )}
        </>
      )}
    </Answer>
  )
}
