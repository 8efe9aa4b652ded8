// Which sources are transcripts: told from their turns, not from their names.
import assert from 'node:assert/strict';
import { namesIn } from '../../server/core/people/names';
import { plainDocument } from '../../server/core/text/plainDocument';
import { isTranscript } from '../../server/sources/transcript';

const TALK = 'Q: Will they meet?\n\nA: They will.\n\nQ: When?\n\nA: Soon.';

describe('A transcript', () => {
  it('is a text of questions and answers', () => {
    assert.equal(isTranscriptText(TALK), true);
  });

  it('is no report with such a box in it', () => {
    const report = Array.from({ length: 30 }, (_, day) => `On day ${day} the talks went on.`).join('\n\n');
    assert.equal(isTranscriptText(`${report}\n\n${TALK}`), false);
  });

  it('has some turns at least', () => {
    assert.equal(isTranscriptText('WASHINGTON: The talks went on.\n\nUPDATE: They ended.'), false);
  });
});

function isTranscriptText(text: string): boolean {
  const document = plainDocument(text);
  return isTranscript(document, namesIn(document));
}
