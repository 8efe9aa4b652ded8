// Who says what. A fixture is a Markdown text; what is expected of each quotation stands in a line of its own:
// `speaker | cue | person`, a star before it where the speaker is beyond doubt, `-` for nothing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { markdownDocument } from '../../../server/core/markdown/markdownDocument';
import type { Document } from '../../../server/core/document';
import { namesIn } from '../../../server/core/people/names';
import { attributionsOf } from '../../../server/core/quotes/attribution';
import type { Attribution } from '../../../server/core/quotes/quotation';
import { quotationsIn } from '../../../server/core/quotes/quotations';
import { plainDocument } from '../../../server/core/text/plainDocument';

const WHO = 'Antony Blinken met Wang Yi in Beijing. Bonnie Glaser watched.\n\n';

describe('speakers', () => {
  says('after the quotation', [
    ['“It is one,” Antony Blinken said.', '* Antony Blinken | said | Antony Blinken'],
    ['“It is one,” said Antony Blinken, the secretary of state.', '* Antony Blinken | said | Antony Blinken'],
    ['“It is one!” Blinken told reporters on Friday.', '* Blinken | told | Antony Blinken'],
    ['“Is it one?” Mr. Blinken later asked.', '* Mr. Blinken | asked | Antony Blinken'],
    ['“It is one,” according to Blinken.', 'Blinken | according to | Antony Blinken'],
    ['“It is one,” the officials said.', 'the officials | said | -'],
    ['“It is one,” said a spokesman for Mr. Blinken.', 'a spokesman | said | -'],
    ['“It is one,” Mr. Blinken’s spokesman said.', 'Mr. Blinken’s spokesman | said | -'],
    ['“It is one,” Rep. Ann Walsh (D-Ohio) said.', '* Rep. Ann Walsh | said | Ann Walsh'],
  ]);

  says('before the quotation', [
    ['Antony Blinken said: “It is one.”', '* Antony Blinken | said | Antony Blinken'],
    ['Kurt Campbell, the top expert at the Council, said “it is one.”', '* Kurt Campbell | said | Kurt Campbell'],
    [
      'In a tweet on Friday, Congressman Ro Khanna, a Democrat, wrote: “It is one.”',
      '* Congressman Ro Khanna | wrote | Ro Khanna',
    ],
    ['According to Blinken, “it is one.”', 'Blinken | According to | Antony Blinken'],
    ['As Blinken put it, “it is one.”', '* Blinken | put | Antony Blinken'],
    [
      'Xi Jinping traded smiles with Bill Gates and praised him as “the first friend” of all.',
      'Xi Jinping | praised | Xi Jinping',
    ],
    [
      'The Pentagon rejected a report by a firm that blamed others, as “far-fetched and worse.”',
      'The Pentagon | rejected | -',
    ],
  ]);

  says('inside and at the end of the sentence', [
    [
      '“If we want to,” Antony Blinken said, “we can.”',
      '* Antony Blinken | said | Antony Blinken',
      '* Antony Blinken | said | Antony Blinken',
    ],
    [
      'Washington wants to make sure “that it is one” by all means, Blinken told reporters.',
      'Blinken | told | Antony Blinken',
    ],
    [
      '“No breakthroughs,” Wendy Cutler said, adding, “None at all.”',
      '* Wendy Cutler | said | Wendy Cutler',
      '* Wendy Cutler | adding | Wendy Cutler',
    ],
    [
      'Glaser called it “a start” and “a good sign.”',
      'Glaser | called | Bonnie Glaser',
      'Glaser | called | Bonnie Glaser',
    ],
  ]);

  says('with citations, emphasis and lists around', [
    ['“It is one” [@key, p. 3], Antony Blinken said.', '* Antony Blinken | said | Antony Blinken'],
    ['- **Antony Blinken** said: “It is *one*.”[^1]\n\n[^1]: See there.', '* Antony Blinken | said | Antony Blinken'],
    [
      'Antony Blinken told [the paper](http://x.org/) on Friday that “it is one of them.”',
      '* Antony Blinken | told | Antony Blinken',
    ],
  ]);

  says('in clauses inside others', [
    [
      'The plan of Wang Yi, who Antony Blinken called “far too late,” is old.',
      'Antony Blinken | called | Antony Blinken',
    ],
    ['In a written statement, Bonnie Glaser told the paper, “It is one.”', '* Bonnie Glaser | told | Bonnie Glaser'],
    ['Bonnie Glaser told the paper in a written statement, “It is one.”', '* Bonnie Glaser | told | Bonnie Glaser'],
    [
      'Antony Blinken had to stop when the protesters interrupted him, shouting “It is far too late.”',
      'the protesters | shouting | -',
    ],
    [
      'The day began with the Federation of Teachers calling Wang Yi “a friend of all.”',
      'the Federation | calling | -',
    ],
    ['Bonnie Glaser said that Wang Yi’s comments “are not true at all.”', 'Bonnie Glaser | said | Bonnie Glaser'],
    [
      'Although Wang Yi told the paper that it was “far too late,” Antony Blinken stayed.',
      '* Wang Yi | told | Wang Yi',
    ],
    ['Bonnie Glaser, who called it “far too late,” praised the plan.', 'who | called | Bonnie Glaser'],
    ['The letter goes on to say: “It is one.”', 'The letter | say | -'],
    ['More from Bonnie Glaser: “It is one.”', 'Bonnie Glaser | - | Bonnie Glaser'],
    ['Bonnie Glaser said that her friends called the place “the glass house.”', 'Bonnie Glaser | said | Bonnie Glaser'],
    ['Wang Yi came to the U.S. He said it was “far too late.”', '* He | said | Wang Yi'],
    [
      '“It is one,” Bonnie Glaser said over lunch with her friends. The bill came. “It is two” in the end for them.',
      '* Bonnie Glaser | said | Bonnie Glaser',
      '- | - | -',
    ],
  ]);

  says('quoted by somebody else', [
    ['“It is one,” Bonnie Glaser quoted Wang Yi as saying.', '* Wang Yi | quoted | Wang Yi'],
    ['Bonnie Glaser quoted Wang Yi as saying that “it is one.”', '* Wang Yi | saying | Wang Yi'],
    ['“It is one,” Bonnie Glaser quoted him as saying.', 'him | quoted | -'],
    ['Wang Yi was quoted by Bonnie Glaser as saying “it is one.”', '* Wang Yi | saying | Wang Yi'],
    ['It was described by Bonnie Glaser as “far too late.”', 'Bonnie Glaser | described | Bonnie Glaser'],
  ]);

  says('made to speak by somebody else', [
    ['The play had Mr. Blinken shout, “It is one.”', '* Mr. Blinken | shout | Antony Blinken'],
    ['One column has Bonnie Glaser announce that “it is one of them.”', '* Bonnie Glaser | announce | Bonnie Glaser'],
    ['The film let Wang Yi say “it is one of them” twice.', '* Wang Yi | say | Wang Yi'],
    ['A paper put “it is one of them” into Blinken’s mouth.', 'Blinken | mouth | Antony Blinken'],
    ['Wang Yi said he had Blinken’s reply: “It is one.”', 'Wang Yi | said | Wang Yi'],
  ]);

  says('heard, answered or handed on, not said', [
    ['“It is one of them,” Blinken was warned.', '- | - | -'],
    ['“It is one of them,” Blinken was told by Bonnie Glaser.', 'Bonnie Glaser | told | Bonnie Glaser'],
    ['“It is one of them,” Blinken read in a letter.', 'Blinken | read | Antony Blinken'],
    ['To Wang Yi’s “it is one of them,” Bonnie Glaser said nothing.', 'Bonnie Glaser | said | Bonnie Glaser'],
    ['Asked whether “it is one of them,” Bonnie Glaser said no.', 'Bonnie Glaser | said | Bonnie Glaser'],
    ['“It is one of them,” Bonnie Glaser said he had told her.', 'Bonnie Glaser | said | Bonnie Glaser'],
    ['Bonnie Glaser said she was met with “it is one of them.”', 'Bonnie Glaser | said | Bonnie Glaser'],
    ['Bonnie Glaser said she knew the driver’s words: “It is one.”', 'Bonnie Glaser | said | Bonnie Glaser'],
    ['Bonnie Glaser recalled the banners: “It is one.”', 'Bonnie Glaser | recalled | Bonnie Glaser'],
    ['Bonnie Glaser recalled: “It is one.”', '* Bonnie Glaser | recalled | Bonnie Glaser'],
    ['Bonnie Glaser said in the statement: “It is one.”', '* Bonnie Glaser | said | Bonnie Glaser'],
    ['On Friday, the plan was “far too late,” Bonnie Glaser said.', '* Bonnie Glaser | said | Bonnie Glaser'],
    ['Bonnie Glaser sat down. A driver came in. “It is one,” she said.', 'she | said | Bonnie Glaser'],
    ['Bonnie Glaser sat down when a driver came in. “It is one,” she said.', 'she | said | Bonnie Glaser'],
    ['Bonnie Glaser sat down. The door was shut. “It is one,” she said.', '* she | said | Bonnie Glaser'],
  ]);

  says('who has a sentence of his own beside another’s', [
    [
      '“It is one of them at last,” said Bonnie Glaser. “It is none of them,” as Wang Yi put it.',
      '* Bonnie Glaser | said | Bonnie Glaser',
      '* Wang Yi | put | Wang Yi',
    ],
    [
      'Bonnie Glaser said that “it is one.” Blinken’s answer, “it is two of them,” came late.',
      '* Bonnie Glaser | said | Bonnie Glaser',
      'Blinken | - | Antony Blinken',
    ],
    ['“It is one,” one of the old sailors said.', 'one of the old sailors | said | -'],
  ]);

  says('in a sentence of its own', [
    [
      '“It is one,” Bonnie Glaser said. “It is two” is what Wang Yi wrote.',
      '* Bonnie Glaser | said | Bonnie Glaser',
      '* Wang Yi | wrote | Wang Yi',
    ],
    [
      '“It is one,” Bonnie Glaser said. “It is two,” according to Wang Yi.',
      '* Bonnie Glaser | said | Bonnie Glaser',
      'Wang Yi | according to | Wang Yi',
    ],
  ]);

  says('where the verb stands first, or is not said again', [
    ['Said Antony Blinken: “It is one.”', '* Antony Blinken | Said | Antony Blinken'],
    [
      'Antony Blinken wrote that “it is late,” and Wang Yi that “it is early enough.”',
      '* Antony Blinken | wrote | Antony Blinken',
      'Wang Yi | - | Wang Yi',
    ],
    [
      'Antony Blinken wrote that “it is late,” which Wang Yi, in Beijing, found “a little early.”',
      '* Antony Blinken | wrote | Antony Blinken',
      'Antony Blinken | wrote | Antony Blinken',
    ],
  ]);

  says('before the next one’s clause', [
    [
      'Antony Blinken asked at once, “Why now?” Wang Yi wrote back on Friday, “Why not?”',
      '* Antony Blinken | asked | Antony Blinken',
      '* Wang Yi | wrote | Wang Yi',
    ],
  ]);

  says('by a pronoun', [
    [
      'Antony Blinken met Bonnie Glaser. “Is it late?” Glaser asked.\n\n“It is,” he said.',
      '* Glaser | asked | Bonnie Glaser',
      '* he | said | Antony Blinken',
    ],
    [
      'Wang Yi met Qin Gang. “Is it late?” Qin asked.\n\n“It is,” he said.',
      '* Qin | asked | Qin Gang',
      'he | said | Qin Gang',
    ],
  ]);

  says('by a verb of two words', [
    [
      '‘It is one,’ Bonnie Glaser goes on, ‘and two as well.’',
      '* Bonnie Glaser | goes | Bonnie Glaser',
      '* Bonnie Glaser | goes | Bonnie Glaser',
    ],
    [
      '“It is one,” put in Bonnie Glaser. “It is two,” Wang Yi went on.',
      '* Bonnie Glaser | put | Bonnie Glaser',
      '* Wang Yi | went | Wang Yi',
    ],
  ]);

  says('named in other words', [
    ['One of them, a landlord named Victor Hale, said it was “far too late.”', 'One | said | Victor Hale'],
    ['Decision: “We begin on Thursday.” Bonnie Glaser said she would write.', '- | - | -'],
    ['Bonnie Glaser: “We begin on Thursday.”', 'Bonnie Glaser | - | Bonnie Glaser'],
  ]);

  says('not beyond doubt', [
    ['Blinken did not say “it is one” or two.', '- | - | -'],
    ['“It is one,” Blinken would say.', 'Blinken | say | Antony Blinken'],
    ['Wang Yi was told by Blinken “it is one of them.”', 'Blinken | told | Antony Blinken'],
    [
      'China said Qin Gang had in a call with Blinken urged them to respect “the core concerns” of all.',
      'Qin Gang | urged | Qin Gang',
    ],
    ['When Wang Yi shouted, “One,” Blinken laughed.', 'Wang Yi | shouted | Wang Yi'],
  ]);

  says('carried over', [
    [
      '“It is one,” Blinken said. “It is two.”',
      '* Blinken | said | Antony Blinken',
      '* Blinken | said | Antony Blinken',
    ],
    [
      '“It is one,” Blinken said.\n\n“It is two.”',
      '* Blinken | said | Antony Blinken',
      'Blinken | said | Antony Blinken',
    ],
    ['Bonnie Glaser told the paper that it was late.\n\n“It is one,” she said.', '* she | said | Bonnie Glaser'],
    ['Antony Blinken spoke first:\n\n> It is one, and two.', 'Antony Blinken | spoke | Antony Blinken'],
    ['“It is one, and two.” — Antony Blinken', '* Antony Blinken | - | Antony Blinken'],
    ['“It is one, and two.”\n\n— Antony Blinken, secretary of state', '* Antony Blinken | - | Antony Blinken'],
    ['## Open for business\n\n“It is one, and two.”', '- | - | -'],
    ['> It is one, and two.\n>\n> — Antony Blinken', '* Antony Blinken | - | Antony Blinken'],
  ]);

  says('among other words', [
    ['“It is one, and two” Bonnie Glaser said.', '* Bonnie Glaser | said | Bonnie Glaser'],
    [
      'Late last month, Bonnie Glaser wrote a letter to the office, calling the plan “far too late.”',
      'Bonnie Glaser | calling | Bonnie Glaser',
    ],
    [
      'Recalling that day, Kurt Campbell, who was there, said it was “far too late.”',
      '* Kurt Campbell | said | Kurt Campbell',
    ],
    ['The plan of Kurt Campbell, who called it “far too late,” is old.', 'who | called | Kurt Campbell'],
    ['There was applause for Blinken’s promise to be “far too late” again.', 'Blinken | - | Antony Blinken'],
    ['The week, explained Bonnie Glaser, “is far too short.”', 'Bonnie Glaser | explained | Bonnie Glaser'],
    ['As Bonnie Glaser has pointed out, that is “far too late.”', '* Bonnie Glaser | pointed | Bonnie Glaser'],
    [
      'BEIJING, June 18 (UPI) — The office released a statement early on Sunday, offering “a deep apology.”',
      'The office | offering | -',
    ],
    [
      'Trade was “rather slow” while a “cold season” went on, Blinken said.',
      'Blinken | said | Antony Blinken',
      'Blinken | said | Antony Blinken',
    ],
    ['The plan, Bonnie Glaser said, would be a “problem.”', '* Bonnie Glaser | said | Bonnie Glaser'],
  ]);

  it('takes the words in a title, a term and a sentence for what they are', () => {
    const kinds = (text: string): string[] => attributions(markdownDocument(text).document).map((one) => one.kind);
    assert.deepEqual(kinds('He was a guest on “Saturday Night Live” in May.'), ['title']);
    assert.deepEqual(kinds('He was reading “The Wealth of Nations and Other Tales” then.'), ['title']);
    assert.deepEqual(kinds('In her memoir, “Tough Choices,” Glaser wrote of it.'), ['title']);
    assert.deepEqual(kinds('Blinken told “Fox and Friends” that it was late.'), ['title']);
    assert.deepEqual(kinds('“Dump Trump,” they chanted.'), ['speech']);
    assert.deepEqual(kinds('The so-called “surge” of the year was none.'), ['scare']);
    assert.deepEqual(kinds('“It is one,” he said.'), ['speech']);
    assert.deepEqual(kinds('He called the plan “a good start” for all.'), ['mixed']);
  });

  it('knows who says each quotation of the five reports', () => {
    const found = readdirSync('seeds')
      .sort()
      .flatMap((file) => {
        const document = plainDocument(readFileSync(`seeds/${file}`, 'utf8'));
        const { entities } = namesIn(document);
        return attributions(document).map((one) => entities[one.person ?? -1]?.name ?? one.speaker?.text ?? '-');
      });
    const labels = readFileSync('test/accuracy/seeds-speakers.txt', 'utf8').trim().split('\n');
    assert.deepEqual(found, labels);
  });
});

function attributions(document: Document): readonly Attribution[] {
  return attributionsOf(document, quotationsIn(document), namesIn(document));
}

function says(title: string, cases: readonly (readonly string[])[]): void {
  describe(title, () => {
    for (const [text = '', ...expected] of cases) {
      it(text, () => {
        const { document } = markdownDocument(WHO + text);
        const { entities } = namesIn(document);
        const found = attributions(document).map((one) => {
          const person = one.person === undefined ? '-' : entities[one.person]?.name;
          return `${one.certain ? '* ' : ''}${one.speaker?.text ?? '-'} | ${one.cue?.text ?? '-'} | ${person ?? '-'}`;
        });
        assert.deepEqual(found, expected);
      });
    }
  });
}
