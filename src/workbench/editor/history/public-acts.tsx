import type { ReactNode } from 'react'
import type { Document } from '../../documents/words.ts'
import { Block } from '../../parts/block.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Flag } from '../../parts/flag.tsx'
import { Time } from '../../parts/time.tsx'

type Act = Document['acts'][number]

const words: Readonly<Record<Act['kind'], string>> = {
  publish: '发布',
  correct: '更正',
  withdraw: '撤回',
  restore: '恢复',
  replace: '替换',
  'move-in': '迁移导入',
}

/** How late a planned act was, where it can be told: by the second, then by the minute. */
const latenessOf = (seconds: number): string =>
  seconds < 120 ? `迟 ${seconds} 秒` : `迟 ${Math.round(seconds / 60)} 分钟`

const ActItem = ({ act }: { readonly act: Act }): ReactNode => (
  <li>
    <Time at={act.at} /> <strong>{words[act.kind]}</strong>（第 {act.version} 版） {act.person.name}
    {act.scheduledFor !== null && (
      <span className="soft">
        {' '}
        定时 <Time at={act.scheduledFor} />
        {act.lateBy !== null && `，${latenessOf(act.lateBy)}`}
      </span>
    )}
    <Facts
      of={[
        ['理由', act.reason],
        ['对外说明', act.notice],
        ['新文件', act.other && `《${act.other.name}》`],
      ]}
    />
  </li>
)

/** What was done to the public side of a document, and what was done in an emergency. */
export const PublicActs = ({ document: { acts, overrides } }: { readonly document: Document }): ReactNode => (
  <>
    <Block title="公开记录">
      {acts.length === 0 ? (
        <p className="soft">还没有公开过。</p>
      ) : (
        <ol className="events acts">
          {acts.map((act) => (
            <ActItem key={act.at + act.kind} act={act} />
          ))}
        </ol>
      )}
    </Block>
    {overrides.length > 0 && (
      <Block title="应急发布">
        <ul className="events acts">
          {overrides.map((one) => (
            <li key={one.at}>
              <Time at={one.at} /> {one.person.name}{' '}
              {one.reviewedAt === null ? (
                <Flag kind="grave">{one.reviewDue} 前补审</Flag>
              ) : (
                <Flag>已补审</Flag>
              )}
              <Facts
                of={[
                  ['理由', one.reason],
                  ['缺的环节', one.missing.join('、')],
                  ['补审', one.reviewedBy?.name],
                  ['补审意见', one.finding],
                ]}
              />
            </li>
          ))}
        </ul>
      </Block>
    )}
  </>
)
