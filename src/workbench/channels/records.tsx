import { Select } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Flag } from '../parts/flag.tsx'
import { Forms } from '../parts/forms.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { CancelForm } from './cancel-form.tsx'
import { usePeriod } from './period.tsx'
import { RecordForm } from './record-form.tsx'
import { SaveButton } from './save-button.tsx'
import type { Channel, Dissemination } from './words.ts'
import { allChannels, channelWords } from './words.ts'

/** Few people take a table in. */
const ImportDrawer = lazy(async () => ({ default: (await import('./import-drawer.tsx')).ImportDrawer }))

const Title = ({
  of: { title, link, document, note, cancelled },
}: {
  readonly of: Dissemination
}): ReactNode => (
  <>
    {link === null ? (
      title
    ) : (
      <a href={link} target="_blank" rel="noreferrer">
        {title}
      </a>
    )}{' '}
    {cancelled !== null && <Flag kind="grave">已注销</Flag>}
    {document !== null && (
      <div>
        文件：<Link to={`/documents/${document.id}`}>{document.name}</Link>
      </div>
    )}
    {note !== null && <div className="soft">{note}</div>}
    {cancelled !== null && <div className="soft">注销理由：{cancelled}</div>}
  </>
)

const columnsWith = (may: boolean): Columns<Dissemination> => [
  { title: '渠道', cell: ({ channel }) => <span className="nowrap">{channelWords[channel]}</span> },
  { title: '标题', cell: (row) => <Title of={row} /> },
  { title: '栏目', cell: ({ column }) => column?.name ?? '—' },
  { title: '发布日期', cell: ({ onDate }) => <span className="nowrap">{onDate}</span> },
  { title: '登记人', cell: ({ recordedBy }) => <span className="nowrap">{recordedBy.name}</span> },
  ...(may
    ? [
        {
          title: '操作',
          cell: (row: Dissemination) =>
            row.cancelled !== null || row.channel === 'portal' ? null : (
              <Forms
                of={[
                  { title: '注销', danger: true, form: (close) => <CancelForm of={row} onClose={close} /> },
                ]}
              />
            ),
        },
      ]
    : []),
]

/** What was published over other channels, as people wrote it down. */
export const Records = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [channel, setChannel] = useState<Channel>()
  const may = useMay('register.manage')
  const { from, until } = usePeriod()
  const paged = usePages('disseminations', { ...(channel && { channel }) }, { organisation })
  return (
    <>
      <div className="filters">
        <Select<Channel | 'all'>
          aria-label="渠道"
          value={channel ?? 'all'}
          onChange={(chosen) => {
            setChannel(chosen === 'all' ? undefined : chosen)
          }}
          popupMatchSelectWidth={false}
          options={[
            { value: 'all', label: '全部渠道' },
            ...allChannels.map((value) => ({ value, label: channelWords[value] })),
          ]}
        />
        {may && (
          <Forms
            size="middle"
            of={[
              {
                title: '登记其他渠道的公开',
                main: true,
                form: (close) => <RecordForm organisation={organisation} onClose={close} />,
              },
              {
                title: '从表格导入',
                form: (close) => (
                  <Suspense fallback={null}>
                    <ImportDrawer organisation={organisation} onClose={close} />
                  </Suspense>
                ),
              },
            ]}
          />
        )}
        <SaveButton
          name="disseminationTable"
          sent={{ params: { organisation }, query: { from, until, ...(channel && { channel }) } }}
        >
          导出 {from} 至 {until}
        </SaveButton>
      </div>
      <PagedTable
        paged={paged}
        columns={columnsWith(may)}
        rowKey={({ id }) => id}
        caption="其他渠道的公开记录"
        empty={
          channel === undefined
            ? '还没有记录。在微信、公报、公告栏等渠道公开以后，请登记在这里，年底就不用再数。'
            : '这个渠道还没有记录。'
        }
      />
    </>
  )
}
