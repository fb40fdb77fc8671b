import { Alert, Progress, Steps } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Facts } from '../parts/facts.tsx'
import { Page } from '../parts/page.tsx'
import { Time } from '../parts/time.tsx'
import { MappingForm } from './mapping.tsx'
import { useProgress } from './use-progress.ts'
import { Verdicts } from './verdicts.tsx'
import type { Run } from './words.ts'
import { countOf, isWorking, stateWords, stepOf } from './words.ts'

const coming = (run: Run): number =>
  countOf(run, ({ state, verdict }) => state === 'checked' && (verdict === 'draft' || verdict === 'history'))
const moved = (run: Run): number => countOf(run, ({ state }) => state === 'moved')

const Going = ({ run }: { readonly run: Run }): ReactNode => {
  const { goal, progress, items, state } = run
  const percent = goal === 0 ? 0 : Math.min(100, Math.floor((progress / goal) * 100))
  return (
    <div role="status" className="moving-progress">
      <p>
        {stateWords[state]}
        {state === 'gathering' ? `，已经读到 ${items} 条` : `，${progress} / ${goal}`}
      </p>
      {(state !== 'gathering' || run.way === 'crawl') && (
        <Progress percent={percent} aria-label={stateWords[state]} />
      )}
      <p className="soft">可以离开这个页面，程序会接着办；停机以后也会从断开的地方继续。</p>
    </div>
  )
}

const Start = ({ run }: { readonly run: Run }): ReactNode => {
  const manage = useMay('moving.manage')
  const approve = useMay('moving.approve')
  const sent = { params: { movingRun: run.id } }
  const count = coming(run)
  if (run.state !== 'checked' || count === 0) return null
  if (run.target === 'draft')
    return manage ? (
      <DoButton
        type="primary"
        name="startMoving"
        sent={sent}
        said="已经开始移入。"
        sure={`把 ${count} 条移入为草稿吗？`}
      >
        移入 {count} 条草稿
      </DoButton>
    ) : null
  if (run.mine || !approve || run.root === null)
    return (
      <p className="soft">
        作为历史公开的 {count} 条，要由另一位有“批准和撤销历史公开的迁移”权限的人在这里批准。
      </p>
    )
  return (
    <DoButton
      type="primary"
      name="approveMoving"
      sent={{ ...sent, body: { digest: run.root } }}
      said="已经批准，开始移入。"
      sure={`批准把 ${count} 条作为历史公开吗？它们不经过三审三校，页面上会写明是从原网站迁移导入的。`}
    >
      批准移入 {count} 条历史公开
    </DoButton>
  )
}

const Buttons = ({ run }: { readonly run: Run }): ReactNode => {
  const manage = useMay('moving.manage')
  const approve = useMay('moving.approve')
  const go = useNavigate()
  const sent = { params: { movingRun: run.id } }
  const droppable = ['gathering', 'mapping', 'checking', 'checked', 'failed'].includes(run.state)
  return (
    <>
      <Start run={run} />
      {manage && run.state === 'gathering' && run.way === 'crawl' && run.items > 0 && (
        <DoButton name="endMovingCrawl" sent={sent} said="已经停止采集。">
          停止采集，用读到的继续
        </DoButton>
      )}
      {approve && moved(run) > 0 && (run.state === 'done' || run.state === 'running') && (
        <DoButton
          danger
          name="takeMovingOut"
          sent={sent}
          said="已经开始撤销。"
          sure={`撤销移入的 ${moved(run)} 条吗？移入以后改过、办过的会留下。`}
        >
          撤销这次迁移
        </DoButton>
      )}
      {manage && droppable && (
        <DoButton
          danger
          name="dropMoving"
          sent={sent}
          said="已经删除。"
          sure="删除这次还没有移入的迁移吗？读到的内容一起删除。"
          onDone={() => void go('/moving')}
        >
          删除
        </DoButton>
      )}
    </>
  )
}

const Body = ({ run }: { readonly run: Run }): ReactNode => {
  const manage = useMay('moving.manage')
  return (
    <>
      <Steps
        className="moving-steps"
        size="small"
        current={stepOf(run)}
        items={['读取', '对应', '试运行', '移入'].map((title) => ({ title }))}
      />
      {run.problem !== null && <Alert className="problem" type="warning" showIcon title={run.problem} />}
      {isWorking(run) && <Going run={run} />}
      <Facts
        of={[
          ['来自', run.from.join('；')],
          ['经办', run.madeBy],
          ['读到', `${run.items} 条`],
          ['批准', run.approvedBy],
          ['批准时间', run.approvedAt !== null && <Time at={run.approvedAt} />],
        ]}
      />
      {run.failedPages.length > 0 && (
        <details className="moving-failed">
          <summary>有 {run.failedPages.length} 页没有读成</summary>
          <ul>
            {run.failedPages.map(({ address, sentence }) => (
              <li key={address}>
                {address}：{sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      {manage && (run.state === 'mapping' || run.state === 'checked') && (
        <MappingForm key={run.id} run={run} />
      )}
      {run.target !== null && run.state !== 'mapping' && <Verdicts run={run} />}
    </>
  )
}

/** One run of moving in: what it is at, and what comes next. */
export const RunView = ({ id }: { readonly id: string }): ReactNode => {
  const asked = useAsk('movingRun', { params: { movingRun: id } })
  useProgress(asked.data !== undefined && isWorking(asked.data))
  return (
    <Page
      title={asked.data?.title ?? '迁移'}
      lead={<Link to="/moving">回到迁移记录</Link>}
      actions={asked.data && <Buttons run={asked.data} />}
    >
      <Answer to={asked}>{(run) => <Body run={run} />}</Answer>
    </Page>
  )
}
