import type { ReactNode } from 'react'
import { SaveButton } from '../channels/save-button.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Facts } from '../parts/facts.tsx'
import type { Mark, Release } from './words.ts'
import { isOpen } from './words.ts'

type Outcome = NonNullable<Release['outcome']>

const textOf = (marks: readonly Mark[], id: string): string => {
  const place = marks.find((mark) => mark.id === id)?.place
  return place?.is === 'text' ? place.text : ''
}

const Remains = ({ marks, of }: { readonly marks: readonly Mark[]; readonly of: Outcome }): ReactNode => (
  <div role="alert" className="remains">
    <p>处理后的文件里仍能找到要去除的内容，没有生成可以给出的文件：</p>
    <ul>
      {of.remains.map(({ mark, where }) => (
        <li key={`${mark} ${where}`}>
          “{textOf(marks, mark)}”在：{where}
        </li>
      ))}
    </ul>
    <p>请补充标注，或者另存为 PDF 再上传。</p>
  </div>
)

const pagesText = (pages: readonly number[]): string => pages.map((page) => `第 ${page} 页`).join('、')

const Manifest = ({ of }: { readonly of: Outcome }): ReactNode => (
  <Facts
    of={[
      ['复查', of.remains.length === 0 && '整个文件读了一遍，没有残留'],
      ['标注', of.marks.map(({ basis, count }) => `${basis} ${count} 处`).join('；')],
      ['转为图片', of.rasterised.map(({ page, why }) => `第 ${page} 页（${why.join('、')}）`).join('；')],
      ['一并去掉', of.leftOut.join('、')],
      [
        '须肉眼核对',
        [of.unread.length > 0 && pagesText(of.unread), of.pictures > 0 && `图片 ${of.pictures} 幅`]
          .filter((part) => part !== false)
          .join('，'),
      ],
      ['原件 SM3', <code className="digest">{of.original}</code>],
      ['处理后 SM3', of.output !== null && <code className="digest">{of.output}</code>],
    ]}
  />
)

const Acts = ({ release }: { readonly release: Release }): ReactNode => {
  const params = { release: release.id }
  const seen = release.seq
  const output = release.outcome?.output
  return (
    <div className="row-actions">
      {isOpen(release) && (
        <DoButton
          name="prepareRelease"
          sent={{ params, body: { seen } }}
          type={release.state === 'marking' ? 'primary' : 'default'}
        >
          去除并复查
        </DoButton>
      )}
      {release.state === 'checked' && typeof output === 'string' && !release.mine && (
        <DoButton
          name="confirmRelease"
          type="primary"
          sent={{ params, body: { seen, digest: output } }}
          said="已经复核，可以随答复给出。"
          sure="已经逐页核对处理后的文件，没有不应公开的内容，可以给出吗？"
        >
          复核，可以给出
        </DoButton>
      )}
      {typeof output === 'string' && (
        <SaveButton name="readRelease" sent={{ params, query: { side: 'after' } }}>
          下载处理后的文件
        </SaveButton>
      )}
      {release.state !== 'dropped' && (
        <DoButton
          name="dropRelease"
          danger
          sent={{ params, body: { seen } }}
          said="已经作废。"
          sure="作废以后这份文件不能给出。作废吗？"
        >
          作废
        </DoButton>
      )}
    </div>
  )
}

/** What was done, what reading it again found, and what comes next. */
export const OutcomeBlock = ({ release }: { readonly release: Release }): ReactNode => {
  const { outcome, marks } = release
  return (
    <Block title="处理和复查">
      {outcome === null ? (
        <p className="soft">
          标注完以后去除：文字从文件里删掉，不是盖住；处理后的文件整个再读一遍，有残留就不能给出。
        </p>
      ) : (
        <>
          {outcome.remains.length > 0 && <Remains marks={marks} of={outcome} />}
          <Manifest of={outcome} />
        </>
      )}
      {release.state === 'checked' && release.mine && <p>由您去除，要另一位同事打开这一页复核。</p>}
      <Acts release={release} />
    </Block>
  )
}
