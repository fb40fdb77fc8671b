import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMay } from '../app/session.tsx'
import { Block } from '../parts/block.tsx'
import { Facts } from '../parts/facts.tsx'
import { Flag } from '../parts/flag.tsx'
import { judgeKeys } from './judge-keys.ts'
import { JudgeRow } from './judge-row.tsx'
import { JudgedRow } from './judged-row.tsx'
import { SettleForm } from './settle-form.tsx'
import type { CleanUp, Verdict } from './words.ts'
import { verdictWords } from './words.ts'

const Progress = ({ items }: Pick<CleanUp, 'items'>): ReactNode => {
  const judged = items.filter(({ verdict }) => verdict !== null).length
  // The keys of the table are the verdicts.
  const told = (Object.keys(verdictWords) as Verdict[])
    .map((verdict) => [verdict, items.filter((item) => item.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${verdictWords[verdict]} ${count} 件`)
  return (
    <div className="clean-up-progress" role="status">
      <progress aria-label="清理进度" max={items.length} value={judged} />
      <span>
        共 {items.length} 件，有结论的 {judged} 件{told.length > 0 && `：${told.join('，')}`}
      </span>
    </div>
  )
}

/** One clean-up: each document with its verdict, by keyboard if one likes, and the end of it. */
export const CleanUpBlock = ({
  organisation,
  of: cleanUp,
}: {
  readonly organisation: string
  readonly of: CleanUp
}): ReactNode => {
  const may = useMay('register.manage') && cleanUp.state === 'open'
  // Kept here: once it is settled the button goes, and the form still has to open the result.
  const [settling, setSettling] = useState(false)
  const done = cleanUp.items.every(({ verdict }) => verdict !== null)
  return (
    <Block
      title={cleanUp.title}
      actions={
        may && done ? (
          <Button
            type="primary"
            size="small"
            onClick={() => {
              setSettling(true)
            }}
          >
            登记结论，生成结果目录
          </Button>
        ) : (
          <Flag kind={cleanUp.state === 'open' ? 'open' : 'plain'}>
            {cleanUp.state === 'open' ? '正在清理' : '已经完成'}
          </Flag>
        )
      }
    >
      <Facts
        of={[
          ['依据', cleanUp.basis],
          ['结论从哪天起生效', cleanUp.onDate],
          [
            '结果目录',
            cleanUp.result && <Link to={`/documents/${cleanUp.result.id}`}>{cleanUp.result.name}</Link>,
          ],
        ]}
      />
      <Progress items={cleanUp.items} />
      {may && (
        <p className="soft no-print">
          键盘：↑↓ 换行，←→ 换结论，1 至 4 直接选。继续有效的当即保存，其他的写明理由按回车。
        </p>
      )}
      <table className="rows judge" onKeyDown={judgeKeys}>
        <caption className="unseen">{cleanUp.title}：每份文件的结论</caption>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">结论</th>
            <th scope="col">理由</th>
            <th scope="col">
              <span className="unseen">保存</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cleanUp.items.map((item) =>
            may ? (
              <JudgeRow key={item.document} cleanUp={cleanUp.id} item={item} />
            ) : (
              <JudgedRow key={item.document} item={item} />
            ),
          )}
        </tbody>
      </table>
      {settling && (
        <SettleForm
          organisation={organisation}
          cleanUp={cleanUp}
          onClose={() => {
            setSettling(false)
          }}
        />
      )}
    </Block>
  )
}
