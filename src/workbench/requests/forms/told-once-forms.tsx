import { Drawer, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Given } from '../../api/operations.ts'
import { DateField } from '../../parts/date-field.tsx'
import { DoForm, required } from '../../parts/do-form.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { today } from '../../parts/time.tsx'
import { ToldOnce } from '../told-once.tsx'
import type { Acting } from './acting.ts'

interface Asked {
  readonly on: string
  readonly name: string
  readonly contact?: string
  readonly question: string
}

/** 条例第三十二条: asks a third party; the link by which they answer is told here and never again. */
export const AskThirdParty = ({ request, onClose }: Acting): ReactNode => {
  const [asked, setAsked] = useState<Given<'askThirdParty'>>()
  return (
    <Drawer open title="征求第三方意见" size={520} onClose={onClose} destroyOnHidden>
      {asked === undefined ? (
        <>
          <p className="drawer-lead soft">
            书面征求意见。第三方自收到征求意见书之日起15个工作日内提出意见，所需时间不计入答复期限；申请人是谁不告诉第三方。
          </p>
          <DoForm<'askThirdParty', Asked>
            name="askThirdParty"
            submit="记录征求意见"
            initial={{ on: today() }}
            sent={(typed) => ({ params: { request: request.id }, body: { seen: request.seq, ...typed } })}
            onDone={setAsked}
          >
            <Form.Item name="name" label="第三方的名称" rules={required('请填写第三方的名称。')}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name="contact" label="联系方式" extra="加密保存，案卷里遮盖。">
              <Input maxLength={500} autoComplete="off" />
            </Form.Item>
            <Form.Item name="question" label="征求意见的内容" rules={required('请填写征求意见的内容。')}>
              <Input.TextArea rows={4} maxLength={20_000} />
            </Form.Item>
            <DateField name="on" label="征求意见书发出日期" />
          </DoForm>
        </>
      ) : (
        <>
          <p>
            已经记入案卷，在案卷里称为“{asked.party}
            ”。请把下面的链接写进征求意见书，第三方可以凭它在网上答复一次。
          </p>
          <ToldOnce title="一次性答复链接" value={asked.link} />
        </>
      )}
    </Drawer>
  )
}

interface SplitTyped {
  readonly matters: string
  readonly reason: string
}

/** What each of the new requests is about: a line of its own, or apart by an empty line. */
const mattersOf = (typed: string): string[] =>
  typed
    .split(/\n\s*\n|\n/u)
    .map((matter) => matter.trim())
    .filter((matter) => matter !== '')

/** 一事一申请: every matter goes on by itself; the query codes are told here and never again. */
export const Split = ({ request, onClose }: Acting): ReactNode => {
  const [made, setMade] = useState<Given<'splitRequest'>>()
  return (
    <Drawer open title="拆分" size={560} onClose={onClose} destroyOnHidden>
      {made === undefined ? (
        <>
          <p className="drawer-lead soft">
            一份申请表有几个事项的，可以拆成几件分别办理，各自计数；原件只作记录。期限从原来收到之日算，不重新起算。
          </p>
          <DoForm<'splitRequest', SplitTyped>
            name="splitRequest"
            submit="拆分"
            danger
            sent={({ matters, reason }) => ({
              params: { request: request.id },
              body: { seen: request.seq, matters: mattersOf(matters), reason },
            })}
            onDone={setMade}
          >
            <Form.Item
              name="matters"
              label="各件的申请内容，一行一件"
              rules={required('请一行写一件，至少两件。')}
            >
              <Input.TextArea rows={6} />
            </Form.Item>
            <Form.Item name="reason" label="拆分的理由" rules={required('请填写理由。')}>
              <Input.TextArea rows={2} maxLength={1000} />
            </Form.Item>
          </DoForm>
        </>
      ) : (
        <>
          <p className="drawer-lead">已经拆分。查询码只在这里显示一次，请抄给申请人。</p>
          <RowsTable
            caption="拆分出的申请"
            rows={made.rows}
            rowKey={({ id }) => id}
            columns={[
              { title: '编号', cell: ({ number }) => <span className="nowrap">{number}</span> },
              { title: '查询码', cell: ({ code }) => <code>{code}</code> },
            ]}
          />
        </>
      )}
    </Drawer>
  )
}
