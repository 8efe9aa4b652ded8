// Which stretches of a text are quotations. Each line of a fixture gives a text and, after `=>`, the quotations that are to be
// found in it, marks included, separated by ` | `; ` ~` at the end of one says that it is not closed.
import assert from 'node:assert/strict';
import { quotationsIn } from '../../../server/core/quotes/quotations';
import { paragraphs } from './paragraphs';

describe('quotations', () => {
  check('marks', [
    'He said "one two" and left. => "one two"',
    'He said “one two” and left. => “one two”',
    '"One," he said, "two." => "One," | "two."',
    '“One," he said. => “One,"',
    'She («un deux») left. => «un deux»',
    'Il a dit « un deux » hier. => « un deux »',
    'Er sagte »eins zwei« und ging. => »eins zwei«',
    'Er sagte „eins zwei“ und ging. => „eins zwei“',
    'On powiedział „raz dwa” wczoraj. => „raz dwa”',
    'Han sa ”ett två” igår. => ”ett två”',
    'Hän sanoi »yksi kaksi» eilen. => »yksi kaksi»',
    'Er nannte es ‚eins zwei‘ und ging. => ‚eins zwei‘',
    'Er nannte es ›eins zwei‹ und ging. => ›eins zwei‹',
    '彼は「一二三」と言った。 => 「一二三」',
    '『一「二」三』と => 『一「二」三』',
    '他说“你好”。 => “你好”',
    '他说"你好"。 => "你好"',
    "The ``one two'' case. => ``one two''",
    "Wire copy: ''One two,'' he said. => ''One two,''",
    '他读《红楼梦》。 =>',
    'Il dit «\u00A0un\u00A0», puis «\u00A0deux\u00A0». => «\u00A0un\u00A0» | «\u00A0deux\u00A0»',
  ]);

  check('nested marks make none of their own', [
    '“She said ‘no’ to me.” => “She said ‘no’ to me.”',
    '"She said \'no\' to me." => "She said \'no\' to me."',
    '“She said “no” to me,” he said. => “She said “no” to me,”',
    '"She said "no" to me," he said. => "She said "no" to me,"',
    "\"'One,' she said, 'two,'\" he said. => \"'One,' she said, 'two,'\"",
    '“‘One,’ she said.” Two. => “‘One,’ she said.”',
    '‘She said “no” to me,’ he said. => ‘She said “no” to me,’',
    '«Il a dit “non” hier» => «Il a dit “non” hier»',
    '„Er sagte ‚nein‘ zu mir“, so er. => „Er sagte ‚nein‘ zu mir“',
  ]);

  check('single marks where they are convincing', [
    'He called it ‘one two’ and left. => ‘one two’',
    "He called it 'one two' and left. => 'one two'",
    '‘One,’ he said. ‘It’s two.’ => ‘One,’ | ‘It’s two.’',
    "'It's the allies' view,' he said. => 'It's the allies' view,'",
    'The ‘five allies’ and the ‘rest’ agree. => ‘five allies’ | ‘rest’',
    "The so-called 'surge' of the 1990s => 'surge'",
    "The `one two' of LaTeX. => `one two'",
  ]);

  check('apostrophes, primes and inches are none', [
    "Don't, can’t, allies' and James' house, the boys’ camp. =>",
    "In the '90s and the ’90s and ‘90s, the allies' view. =>",
    "Get 'em, rock 'n' roll, rock ’n’ roll and ’tis said of the dogs' home. =>",
    'He is 6\'2" and 35° 12\' 30" N of it. =>',
    'A 6" by 5" board and a 5" pipe. =>',
    '"The 6" by 5" board is fine," he said. => "The 6" by 5" board is fine,"',
    '"It was 1995" and "1996" too. => "It was 1995" | "1996"',
    'At 35° 12′ 30″ it is 5″ wide. =>',
    "He's 6' tall in the dogs' eyes. =>",
    "Home » News » Page, and the Hawai'i 'okina. =>",
    "The ol' man's goin' home with th' others' hats. =>",
  ]);

  check('direction comes from the neighbours', [
    'A stray" mark, then "one two" here. => "one two"',
    'An em dash—"one two"—and ("three"). => "one two" | "three"',
    'No blank:"one",then "two"and more. => "one" | "two"',
    '"One""two" => "One" | "two"',
    'Set off " one two " by blanks. => " one two "',
    'An anti-"one two" law. => "one two"',
    '". . . and then," he said. => ". . . and then,"',
    'An <a href="x" title=\'y\'>address</a> and a "one two". => "one two"',
    '"...and then," he said. => "...and then,"',
    '“I was—” he said. => “I was—”',
    '(“One two.”) => “One two.”',
    'He wrote "\uFFFC is one". => "\uFFFC is one"',
    'He wrote "one"\uFFFC and left. => "one"',
  ]);

  check('an unclosed mark costs only its own words', [
    'He said "The trip had => "The trip had ~',
    'He said "The trip had three. Later she said "one two" here. => "The trip had three. Later she said ~ | "one two"',
    'She said "one." He said "The trip had. They said "two." => "one." | "The trip had. They said ~ | "two."',
    'She said “one.” He said “The trip had. They said “two.” => “one.” | “The trip had. They said ~ | “two.”',
    'He said " => " ~',
    'He said "" => ""',
    'He said "The trip ||Next "one" here. => "The trip ~ | "one"',
    'He said “The ‘trip ||Next “one” here. => “The ‘trip ~ | “one”',
  ]);

  check('reopened at each paragraph', [
    'He said: “One. ||“Two. ||“Three.” Four “five.” => “One. ||“Two. ||“Three.” | “five.”',
    'He said: "One. ||"Two," he went on. => "One. ||"Two,"',
    '‘One. ||‘Two,’ he said. => ‘One. ||‘Two,’',
    '‘I told him “no”. ||‘Two,’ he said. => ‘I told him “no”. ||‘Two,’',
    '“One. ||“Two. ||Three. => “One. ||“Two. ~',
    '“One. ||«Two.» => “One. ~ | «Two.»',
    '“One. ||“Two and “three” here. => “One. ||“Two and ~ | “three”',
    '“One,” Ann Hall said. “Two. ||“Three,” Hall said. => “One,” | “Two. ||“Three,”',
    '“One,” said Hall. “Two. ||“Three,” she said. => “One,” | “Two. ||“Three,”',
    '“One, and then, said my mother, two. ||“Three,” she said. => “One, and then, said my mother, two. ||“Three,”',
  ]);

  check('not gone on with where the next paragraph has a speaker of its own', [
    '“One,” Ann Hall said. “Two. ||“Three,” Mr. Roe said. ||“Four.” => “One,” | “Two. ~ | “Three,” | “Four.”',
    'Hall said: “Two. ||“Three,” said Lord Roe, her rival. => “Two. ~ | “Three,”',
    '“One,” he said. “Two. ||“Three,” she said. => “One,” | “Two. ~ | “Three,”',
    '“One and two, said Ann Hall. ||“Three,” said Ann Hall. => “One and two, said Ann Hall. ~ | “Three,”',
    '“One and two, Hall said. ||“Three,” he said. => “One and two, Hall said. ~ | “Three,”',
  ]);

  it('says which piece continues which', () => {
    const pieces = (text: string): (number | undefined)[] => quotationsIn(paragraphs(text)).map((q) => q.continues);
    assert.deepEqual(pieces('“If we want to,” he said, “that is.”'), [undefined, 0]);
    assert.deepEqual(pieces('“If we want to,” Mr. Blinken said on Friday, “that is.”'), [undefined, 0]);
    assert.deepEqual(pieces('“It is,” said James Lewis, a vice president. “How so?”'), [undefined, 0]);
    assert.deepEqual(pieces('"No breakthroughs," Cutler said, adding, "Neither side will."'), [undefined, undefined]);
    assert.deepEqual(pieces('He called it “one” and “two.”'), [undefined, undefined]);
    assert.deepEqual(pieces('“One,” said Ann Collins. “Two,” added Cathy Rodgers.'), [undefined, undefined]);
    assert.deepEqual(pieces('“One,” Ann Collins said. “Two,” according to Rodgers.'), [undefined, undefined]);
    assert.deepEqual(pieces('“One,” Ann Collins said. “Two” (Smith 2019, p. 4).'), [undefined, undefined]);
    assert.deepEqual(pieces('He said “one.” Later he said “two.”'), [undefined, undefined]);
  });

  it('gives spans that slice to what they say', () => {
    const text = 'He said: “One. \n\n“Two,” he said.';
    const [quotation] = quotationsIn(paragraphs(text));
    assert.ok(quotation);
    assert.equal(text.slice(quotation.inner.start, quotation.inner.end), 'One. \n\n“Two,');
    assert.equal(quotation.pieces.length, 2);
    assert.deepEqual([quotation.open, quotation.close], ['“', '”']);
  });
});

function check(title: string, cases: readonly string[]): void {
  describe(title, () => {
    for (const line of cases) {
      const [text = '', expected = ''] = line.split(/ ?=>/);
      it(line, () => {
        assert.equal(found(text.replaceAll('||', '\n\n')), expected.trim().replaceAll('||', '\n\n'));
      });
    }
  });
}

function found(text: string): string {
  const all = quotationsIn(paragraphs(text));
  return all.map((q) => text.slice(q.span.start, q.span.end) + (q.closed ? '' : ' ~')).join(' | ');
}
