import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Given } from '../../api/operations.ts'
import { Facts } from '../../parts/facts.tsx'
import { ToldOnce } from '../told-once.tsx'

/** 登记回执: number, the day it counts as received, when the answer is due, and the query code. */
export const Receipt = ({
  of: { id, number, code, receivedOn, due },
  onAnother,
}: {
  readonly of: Given<'registerRequest'>
  readonly onAnother: () => void
}): ReactNode => (
  <article className="sheet receipt">
    <h2>政府信息公开申请登记回执</h2>
    <Facts
      of={[
        ['登记编号', number],
        ['收到申请之日', receivedOn ?? '还没有与申请人确认，确认之日为收到申请之日'],
        ['答复期限', due ?? '确认收到以后起算'],
      ]}
    />
    <ToldOnce title="查询码" value={code} />
    <p className="soft">请把回执交给申请人：凭查询码和姓名（名称）可以在网上查询进度、答复补正。</p>
    <div className="form-end no-print">
      <Button
        type="primary"
        onClick={() => {
          window.print()
        }}
      >
        打印回执
      </Button>
      <Link to={`/requests/${id}`}>打开这件申请</Link>
      <Button onClick={onAnother}>再登记一件</Button>
    </div>
  </article>
)
