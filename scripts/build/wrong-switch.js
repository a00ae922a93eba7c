/** A switch after `--env` that cannot be meant. Its sentence is all that is printed: nobody needs to know where in the build. */
class WrongSwitch extends Error {
  constructor(sentence) {
    super(sentence);
    this.stack = sentence;
  }
}

module.exports = { WrongSwitch };
