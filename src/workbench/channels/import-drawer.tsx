import { Alert, Button, Drawer, Upload } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDo } from '../api/ask.ts'
import type { RowOf, Sent } from '../api/operations.ts'
import { Flag } from '../parts/flag.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { SaveButton } from './save-button.tsx'

type Verdict = RowOf<'examineDisseminations'>

const columns: Columns<Verdict> = [
  { title: '行', numeric: true, cell: ({ line }) => line },
  { title: '标题', cell: ({ title }) => (title === '' ? '—' : title) },
  {
    title: '结论',
    cell: ({ sound, problems }) =>
      sound ? (
        <Flag kind="state">可以登记</Flag>
      ) : (
        <>
          <Flag kind="grave">不能登记</Flag> {problems.join('')}
        </>
      ),
  },
]

const Examined = ({ rows }: { readonly rows: readonly Verdict[] }): ReactNode => {
  const broken = rows.filter(({ sound }) => !sound)
  return (
    <>
      <Alert
        className="problem"
        type={broken.length === 0 ? 'success' : 'warning'}
        showIcon
        role="status"
        title={
          broken.length === 0
            ? `${rows.length} 行都可以登记`
            : `${rows.length} 行里有 ${broken.length} 行不能登记，一行都还没有登记`
        }
        description={broken.length === 0 ? undefined : '请在表里改正或者删去这些行，重新选择文件。'}
      />
      <RowsTable
        rows={[...broken, ...rows.filter(({ sound }) => sound)].slice(0, 200)}
        columns={columns}
        rowKey={({ line }) => String(line)}
        caption="逐行检查的结果"
      />
      {rows.length > 200 && <p className="soft">只列出前 200 行，不能登记的在前。</p>}
    </>
  )
}

const sentOf = (organisation: string, file: File) => {
  const body = new FormData()
  body.set('file', file)
  // Uploads are sent as forms; the contract names no body for them.
  return { params: { organisation }, body } as Sent<'importDisseminations'>
}

/** Records of a table: looked at row by row first, then taken in whole. */
export const ImportDrawer = ({
  organisation,
  onClose,
}: {
  readonly organisation: string
  readonly onClose: () => void
}): ReactNode => {
  const [file, setFile] = useState<File>()
  const examine = useDo('examineDisseminations')
  const take = useDo('importDisseminations', '已经全部登记。')
  const { data } = examine
  const sound = data?.rows.every((row) => row.sound) === true
  const choose = (chosen: File): void => {
    setFile(chosen)
    take.reset()
    examine.mutate(sentOf(organisation, chosen))
  }
  return (
    <Drawer open title="导入渠道记录" size={720} onClose={onClose} destroyOnHidden>
      <p className="drawer-lead soft">
        按模板填写微博、短视频、公告栏、政府公报、新闻发布会、“三务”公开栏等渠道的记录，另存为 CSV
        上传。先逐行检查，每一行都对才登记。
      </p>
      <div className="form-end">
        <SaveButton name="disseminationTemplate" sent={{}}>
          下载模板
        </SaveButton>
        <Upload
          accept=".csv,text/csv"
          showUploadList={false}
          beforeUpload={(chosen) => {
            choose(chosen)
            return false
          }}
        >
          <Button type={sound ? 'default' : 'primary'} loading={examine.isPending}>
            选择文件
          </Button>
        </Upload>
        {sound && file && (
          <Button
            type="primary"
            loading={take.isPending}
            onClick={() => {
              take.mutate(sentOf(organisation, file), { onSuccess: onClose })
            }}
          >
            登记这 {data.rows.length} 行
          </Button>
        )}
      </div>
      <ProblemNote problem={examine.error ?? take.error} />
      {data && <Examined rows={data.rows} />}
    </Drawer>
  )
}
