import type { ReactNode } from 'react'
import { useMay } from '../app/session.tsx'
import { usePeriod } from '../channels/period.tsx'
import { SaveButton } from '../channels/save-button.tsx'
import { Block } from '../parts/block.tsx'
import { Periods } from '../requests/ledger/period.tsx'

/** Packs of all cases that ended in a period, for the archive. */
export const Batch = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const may = useMay('request.personal')
  const { from, until } = usePeriod()
  return (
    <Block title="成批做归档包">
      <p className="soft">
        一个期间办结的每件一个包：申请表、回执、身份证明、文书、征求意见、审签单、送达、期限计算书、案卷记录，附清单，每个文件有
        SM3。收到的人可以用 <code>gongkai archive verify 文件</code> 核对，第一个损坏的文件会说出名字。
      </p>
      <Periods />
      {may ? (
        <SaveButton name="archiveBatch" sent={{ params: { organisation }, body: { from, until } }}>
          下载这个期间的归档包
        </SaveButton>
      ) : (
        <p>归档包里有申请人的信息，您没有查看个人信息的权限。</p>
      )}
    </Block>
  )
}
