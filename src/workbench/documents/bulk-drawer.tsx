import { Button, Drawer, Form, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { required } from '../parts/do-form.tsx'
import type { BulkName, Verdict } from './bulk.ts'
import { bulkActs, doInBulk } from './bulk.ts'
import type { DocumentLine } from './words.ts'

const Item = ({
  title,
  verdict,
}: {
  readonly title: string
  readonly verdict: Verdict | undefined
}): ReactNode => (
  <li>
    <span>{title}</span>
    <span className={verdict === undefined ? 'soft' : verdict.ok ? 'bulk-done' : 'urgent'}>
      {verdict?.words ?? '等待'}
    </span>
  </li>
)

/** Does one thing to many documents, one by one, and says for each what came of it. */
export const BulkDrawer = ({
  name,
  lines,
  onClose,
}: {
  readonly name: BulkName
  readonly lines: readonly DocumentLine[]
  readonly onClose: () => void
}): ReactNode => {
  const queries = useQueryClient()
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map())
  const [state, setState] = useState<'asking' | 'running' | 'done'>('asking')
  const act = bulkActs[name]
  const asked = 'reason' in act ? act.reason : undefined
  const run = async (reason: string): Promise<void> => {
    setState('running')
    for (const { id } of lines) {
      const verdict = await doInBulk(name, id, reason)
      setVerdicts((before) => new Map(before).set(id, verdict))
    }
    setState('done')
    await queries.invalidateQueries()
  }
  const failed = [...verdicts.values()].filter(({ ok }) => !ok).length
  return (
    <Drawer
      open
      title={`批量${act.title}（${lines.length} 份）`}
      size={560}
      onClose={onClose}
      closable={state !== 'running'}
      mask={{ closable: state !== 'running' }}
      keyboard={state !== 'running'}
    >
      <p className="drawer-lead soft">{act.lead}</p>
      {state === 'asking' ? (
        <Form<{ readonly reason?: string }>
          layout="vertical"
          onFinish={({ reason = '' }) => void run(reason)}
        >
          {asked !== undefined && (
            <Form.Item name="reason" label={asked} rules={required(`请填写${asked}。`)}>
              <Input maxLength={500} />
            </Form.Item>
          )}
          <div className="form-end">
            <Button type="primary" danger={name === 'discard'} htmlType="submit">
              逐份{act.title}
            </Button>
          </div>
        </Form>
      ) : (
        <div className="bulk-progress" role="status">
          <progress aria-label="进度" max={lines.length} value={verdicts.size} />
          {state === 'running'
            ? `第 ${Math.min(verdicts.size + 1, lines.length)} 份，共 ${lines.length} 份`
            : `办完了：成功 ${lines.length - failed} 份，没有办成 ${failed} 份。`}
        </div>
      )}
      <ul className="bulk-items">
        {lines.map(({ id, title }) => (
          <Item key={id} title={title} verdict={verdicts.get(id)} />
        ))}
      </ul>
      {state === 'done' && <Button onClick={onClose}>关闭</Button>}
    </Drawer>
  )
}
