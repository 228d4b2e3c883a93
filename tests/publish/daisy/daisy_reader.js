// Opens a talking book as Thorium does and prints what it found: node daisy_reader.js NODE_MODULES BOOK [FOLDER]
// With a folder, the book is also turned into what Thorium shows, and its documents are listed.
const [modules, book, folder] = process.argv.slice(2);
const shared = `${modules}/r2-shared-js/dist/es8-es2017/src`;
const { PublicationParsePromise } = require(`${shared}/parser/publication-parser`);
const { convertDaisyToReadiumWebPub } = require(`${shared}/parser/daisy-convert-to-epub`);
const { TaJsonSerialize } = require(`${modules}/r2-lcp-js/dist/es8-es2017/src/serializable`);

async function main() {
    const publication = await PublicationParsePromise(book);
    const clips = publication.Spine.map((link) => flat(link.MediaOverlays));
    const found = { ...TaJsonSerialize(publication), clips };
    if (folder) {
        found.shown = await convertDaisyToReadiumWebPub(folder, publication, false);
    }
    process.stdout.write(JSON.stringify(found));
}

function flat(node) {
    const own = node.Audio ? [[node.Text, node.AudioClipBegin, node.AudioClipEnd]] : [];
    return own.concat(...(node.Children || []).map(flat));
}

console.log = console.warn = () => {};
main().then(() => process.exit(0), (problem) => { console.error(problem); process.exit(1); });
