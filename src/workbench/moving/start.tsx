import { Button, Form, Input, InputNumber, Upload } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useDo } from '../api/ask.ts'
import type { Sent } from '../api/operations.ts'
import { Block } from '../parts/block.tsx'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import { Forms } from '../parts/forms.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'

interface Crawl {
  readonly title: string
  readonly columns: string
  readonly mostPages: number
  readonly seconds: number
}

/** `通知公告 http://…`, a line each: a name may have blanks, an address has none. */
const columnsIn = (typed: string) =>
  typed.split('\n').flatMap((line) => {
    const start = /\S+$/u.exec(line.trim())?.[0]
    if (start === undefined) return []
    return [{ title: line.trim().slice(0, -start.length).trim() || start, start }]
  })

const CrawlForm = ({
  organisation,
  onClose,
}: {
  readonly organisation: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'openMovingCrawl', Crawl>
    title="采集旧网站的栏目"
    lead="只读这些栏目所在网站自己的页面，遵守它的 robots.txt，一页一页慢慢读。"
    name="openMovingCrawl"
    submit="开始采集"
    said="已经开始采集。"
    initial={{ mostPages: 2000, seconds: 1 }}
    sent={({ title, columns, mostPages, seconds }) => ({
      params: { organisation },
      body: { title, columns: columnsIn(columns), mostPages, delay: Math.round(seconds * 1000) },
    })}
    onClose={onClose}
  >
    <Form.Item name="title" label="名称" rules={required('请写一个名称，例如“原局网站”。')}>
      <Input maxLength={100} />
    </Form.Item>
    <Form.Item
      name="columns"
      label="栏目"
      extra="一行一个：栏目名称，空格，列表第一页的网址。"
      rules={required('请写至少一个栏目。')}
    >
      <Input.TextArea rows={6} placeholder="通知公告 http://www.example.gov.cn/tzgg/" />
    </Form.Item>
    <Form.Item name="mostPages" label="最多读多少页">
      <InputNumber min={1} max={20_000} />
    </Form.Item>
    <Form.Item name="seconds" label="两次请求之间至少隔几秒">
      <InputNumber min={0.1} max={60} step={0.5} />
    </Form.Item>
  </FormDrawer>
)

const sentOf = (organisation: string, file: File) => {
  const body = new FormData()
  body.set('file', file)
  // Uploads are sent as forms; the contract names no body for them.
  return { params: { organisation }, body } as Sent<'openMovingFile'>
}

/** Where a run begins: a file, or the address of the old site. */
export const Start = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const open = useDo('openMovingFile')
  const go = useNavigate()
  return (
    <Block title="开始一次迁移">
      <p className="soft">
        清单是 CSV、JSON 或者 Excel（.xlsx）文件，一行一条；压缩包（ZIP）里放网页、Word
        文档和附件，最外层可以再放一份清单。
      </p>
      <div className="row-actions">
        <Upload
          accept=".csv,.json,.xlsx,.zip"
          showUploadList={false}
          beforeUpload={(file) => {
            open.mutate(sentOf(organisation, file), {
              onSuccess: ({ id }) => void go(`/moving/${id}`),
            })
            return false
          }}
        >
          <Button type="primary" loading={open.isPending}>
            上传清单或者压缩包
          </Button>
        </Upload>
        <Forms
          size="middle"
          of={[
            {
              title: '采集旧网站',
              form: (close) => <CrawlForm organisation={organisation} onClose={close} />,
            },
          ]}
        />
      </div>
      <ProblemNote problem={open.error} />
    </Block>
  )
}
