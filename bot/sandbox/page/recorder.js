// The microphone: one recording at a time, ended by sending it or by throwing it away.

const FORMATS = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];

export class Recorder {
  // Throws when there is no microphone, or it may not be used.
  static async begin() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    return new Recorder(stream);
  }

  constructor(stream) {
    this.stream = stream;
    this.parts = [];
    const mimeType = FORMATS.find((one) => MediaRecorder.isTypeSupported(one));
    this.media = new MediaRecorder(stream, { mimeType });
    this.media.addEventListener("dataavailable", (event) => this.parts.push(event.data));
    this.media.start();
    this.began = performance.now();
  }

  get seconds() {
    return (performance.now() - this.began) / 1000;
  }

  // Gives the sound as a file.
  async end() {
    const seconds = Math.max(1, Math.round(this.seconds));
    await new Promise((resolve) => {
      this.media.addEventListener("stop", resolve, { once: true });
      this.media.stop();
    });
    this.stream.getTracks().forEach((track) => track.stop());
    const type = this.media.mimeType.split(";")[0];
    const file = new File(this.parts, `stem.${type.split("/")[1]}`, { type });
    return { file, seconds };
  }
}
