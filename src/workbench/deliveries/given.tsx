import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { SaveButton } from '../channels/save-button.tsx'
import { sizeOf } from '../editor/form/size.ts'
import type { Attempt, Givable, GivenFile } from './words.ts'

const About = ({ of }: { readonly of: GivenFile }): ReactNode => (
  <span className="soft row-under delivery-digest">
    {sizeOf(of.size)}，SM3 {of.digest}
    {of.dropped && '（后来作废，申请人不能再下载）'}
  </span>
)

/** Files that went out with an attempt: listed for good, and to be read by who may see personal data. */
export const GivenFiles = ({
  letter,
  attempt,
}: {
  readonly letter: string
  readonly attempt: Attempt
}): ReactNode => (
  <ul className="delivery-files">
    {attempt.files.map((file) => (
      <li key={file.release}>
        {file.name ?? '文件已经清除'}
        <About of={file} />
        {file.kept && attempt.details !== null && (
          <SaveButton
            size="small"
            name="readGivenFile"
            sent={{ params: { letter, delivery: attempt.id, release: file.release } }}
          >
            下载
          </SaveButton>
        )}
      </li>
    ))}
  </ul>
)

/** What keeps an answer from going out: documents nobody has confirmed. */
export const NotYet = ({ unconfirmed }: Pick<Givable, 'unconfirmed'>): ReactNode => (
  <div className="delivery-not-yet" role="status">
    <p>还不能送出：要给出的文件没有全部复核。请办完复核，不给出的作废。</p>
    <ul className="delivery-files">
      {unconfirmed.map(({ id, name, stateTitle }) => (
        <li key={id}>
          <Link to={`/releases/${id}`}>{name}</Link>
          <span className="soft row-under">{stateTitle}</span>
        </li>
      ))}
    </ul>
  </div>
)
