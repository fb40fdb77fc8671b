import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import type { Marking } from './use-marks.ts'
import type { Release } from './words.ts'

/** What rules find and nobody has marked yet. */
export const Proposals = ({
  release,
  marking,
}: {
  readonly release: Release
  readonly marking: Marking
}): ReactNode => {
  const asked = useAsk('proposeMarks', { params: { release: release.id } })
  const known = new Set(release.marks.map(({ place }) => (place.is === 'text' ? place.text : '')))
  return (
    <Block title="按规则提出">
      <Answer to={asked}>
        {({ rows }) => {
          const open = rows.filter(({ text }) => !known.has(text))
          if (open.length === 0)
            return (
              <p className="soft">本案的人员和单位、证件号、电话、账号、住址都已经标注，或者文件里没有。</p>
            )
          const markOf = ({ text, reason, source }: (typeof open)[number]) => ({
            place: { is: 'text' as const, text },
            reason,
            source,
          })
          return (
            <>
              <ul className="marks">
                {open.map((row) => (
                  <li key={row.text} className="proposal">
                    <span>
                      <span className="mark-text">{row.text}</span>
                      <span className="soft">
                        {' '}
                        {row.sourceTitle}，{row.count} 处
                      </span>
                    </span>
                    <Button
                      size="small"
                      loading={marking.busy}
                      aria-label={`标注${row.text}`}
                      onClick={() => {
                        marking.add([markOf(row)])
                      }}
                    >
                      标注
                    </Button>
                  </li>
                ))}
              </ul>
              <Button
                loading={marking.busy}
                onClick={() => {
                  marking.add(open.map(markOf))
                }}
              >
                全部标注（{open.length}）
              </Button>
            </>
          )
        }}
      </Answer>
    </Block>
  )
}
