import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Block } from '../parts/block.tsx'
import type { Chain } from './words.ts'

const Problems = ({ of }: { readonly of: Chain['problems'] }): ReactNode =>
  of.length === 0 ? null : (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title="这个流程现在走不通，文件会停在审核中"
      description={
        <ul className="chain-problems">
          {of.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  )

const Step = ({
  mark,
  title,
  seat,
  who,
}: {
  readonly mark: string
  readonly title: string
  readonly seat: string
  readonly who: string
}): ReactNode => (
  <li>
    <span className="chain-mark" aria-hidden="true">
      {mark}
    </span>
    <div>
      <h3>{title}</h3>
      <p>{who}</p>
      <p className="soft">{seat}</p>
    </div>
  </li>
)

const seatWords = { role: '有这个角色的任何一人', post: '这个岗位的人，离岗时由 B 岗代签' } as const

const since = ({ from, preset }: Chain): string =>
  preset || from === null ? '系统自带的流程，没有另行设定。' : `自 ${from} 起执行。`

/** The steps a document goes through, and who can sign each today. */
export const ChainView = ({ of: chain }: { readonly of: Chain }): ReactNode => (
  <>
    <Problems of={chain.problems} />
    <Block title="三审三校">
      <p className="soft chain-since">{since(chain)}依次签署，每人各签各的版本；改动一字，签过的作废。</p>
      <ol className="chain">
        {chain.steps.map(({ code, title, seat, who }, index) => (
          <Step key={code} mark={String(index + 1)} title={title} seat={seatWords[seat.by]} who={who} />
        ))}
      </ol>
    </Block>
    <Block title="保密审查">
      <p className="soft chain-since">
        先审查、后公开。送审以后随时可以签署，没有签署不能发布，应急发布也不例外。
      </p>
      <ul className="chain">
        <Step mark="密" title="保密审查" seat={seatWords[chain.secrecy.seat.by]} who={chain.secrecy.who} />
      </ul>
    </Block>
  </>
)
